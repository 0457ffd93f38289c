import { desc, eq } from "drizzle-orm";
import { CONTENTS } from "../../lib/drafts/content.ts";
import { numberOf } from "../../lib/drafts/reading.ts";
import type { DraftKind } from "../../lib/drafts/vocabulary.ts";
import type { Locale } from "../../lib/locale.ts";
import type { DraftView } from "../../lib/views/draft.ts";
import type { SourceRef } from "../../lib/views/source.ts";
import { reader } from "../client.ts";
import { quote } from "../schema/quotes.ts";
import { capture } from "../schema/sources.ts";
import { sourceRefs } from "../shown/sources.ts";

/** What a draft rests on: a source that is held, or one that it brings, with the text that was pasted. */
export type ContentSource = { id: number } | { publisher: string; url: string; pasted: string };

/** The source that a content names; null when it names none, or none yet. */
export function sourceOfContent(kind: DraftKind, content: unknown): ContentSource | null {
  switch (kind) {
    case "joiner":
      return chosen(CONTENTS.joiner.parse(content).source);
    case "quote":
      return chosen(CONTENTS.quote.parse(content).source);
    case "departure":
      return chosen(CONTENTS.departure.parse(content).source);
    case "source":
      return CONTENTS.source.parse(content);
    case "membership":
      return held(CONTENTS.membership.parse(content).citations[0]?.sourceId ?? "");
    case "organisation":
      return held(CONTENTS.organisation.parse(content).names.find((name) => name.sourceId !== "")?.sourceId ?? "");
    case "event":
      return held(CONTENTS.event.parse(content).sourceIds[0] ?? "");
    default:
      return null;
  }
}

/** What a reviewer lays beside the difference: where it is published, and its text as far as it is stored. */
export type SourceBeside = { source: SourceRef | null; publisher: string; url: string | null; text: string | null };

/** The source of a draft with its newest text; that of the quote for a translation. Null when there is none. */
export async function findSourceBeside(
  { kind, content, target }: Pick<DraftView, "kind" | "content" | "target">,
  locale: Locale,
): Promise<SourceBeside | null> {
  const own = sourceOfContent(kind, content);
  if (own && !("id" in own)) {
    const { publisher, url, pasted } = own;
    return { source: null, publisher, url: url || null, text: pasted.trim() === "" ? null : pasted };
  }
  const id = own?.id ?? (target?.kind === "quote" ? await sourceOfQuote(target.id) : null);
  const source = id === null ? undefined : (await sourceRefs([id], locale)).get(id);
  if (!source) return null;
  const [newest] = await reader()
    .select({ text: capture.text })
    .from(capture)
    .where(eq(capture.sourceId, source.id))
    .orderBy(desc(capture.id))
    .limit(1);
  return { source, publisher: source.publisher.text, url: source.url, text: newest?.text ?? null };
}

function chosen({
  is,
  id,
  new: brought,
}: {
  is: string;
  id: string;
  new: { publisher: string; url: string; pasted: string };
}) {
  if (is === "new") return { publisher: brought.publisher, url: brought.url, pasted: brought.pasted };
  return is === "existing" ? held(id) : null;
}

function held(id: string): { id: number } | null {
  const number = numberOf(id);
  return number ? { id: number } : null;
}

async function sourceOfQuote(id: number): Promise<number | null> {
  const [row] = await reader().select({ sourceId: quote.sourceId }).from(quote).where(eq(quote.id, id));
  return row?.sourceId ?? null;
}
