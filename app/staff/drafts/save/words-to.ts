import { discardDraft } from "@/db/drafts/review.ts";
import { saveDraft } from "@/db/drafts/save.ts";
import { CONTENTS } from "@/lib/drafts/content.ts";
import type { Actor } from "@/lib/staff.ts";
import type { DraftView } from "@/lib/views/draft.ts";

/**
 * The organisation of a joiner's draft turns out to be in the record: each of the typed quotes becomes a draft of its
 * own about it, with the same source, and the joiner's draft is laid aside. The address of the first.
 */
export async function addWordsTo(
  organisationId: number,
  draft: DraftView,
  by: Actor,
  requestId: string,
): Promise<string> {
  const { event, source, joined, quotes } = CONTENTS.joiner.parse(draft.content);
  const blank = CONTENTS.quote.parse({ form: "direct", lang: "ru", speaker: { is: "new" } });
  const addresses: string[] = [];
  for (const [index, words] of (quotes.length > 0 ? quotes : [blank]).entries()) {
    const content = {
      ...words,
      said: words.said.year.trim() === "" ? joined : words.said,
      organisationId: String(organisationId),
      eventId: event.is === "existing" ? event.id : "",
      source,
      position: String(index + 1),
    };
    const begun = { kind: "quote" as const, target: null, batch: `words-of-${draft.id}` };
    const saved = await saveDraft({ draft: begun, content, requestId: `${requestId} ${index}` }, by);
    if (saved.result === "saved") addresses.push(`/staff/drafts/${saved.draft.id}`);
  }
  await discardDraft(draft.id, draft.revision, by);
  return addresses[0] ?? `/staff/drafts/${draft.id}`;
}
