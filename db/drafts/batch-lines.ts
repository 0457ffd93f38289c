import { asc, eq } from "drizzle-orm";
import { CONTENTS } from "../../lib/drafts/content.ts";
import { problemsOf } from "../../lib/drafts/problems.ts";
import type { DraftKind, DraftState } from "../../lib/drafts/vocabulary.ts";
import { reader } from "../client.ts";
import { draft } from "../schema/drafts.ts";

/** A draft of a batch in one line; `name`: whom or what it is about, as typed. `problems`: how many fields have one. */
export type BatchLine = {
  id: number;
  kind: DraftKind;
  state: DraftState;
  revision: number;
  name: string;
  problems: number;
};

/** The first drafts of a batch, in its order. */
export async function listOfBatch(batch: string, limit: number): Promise<BatchLine[]> {
  const rows = await reader().select().from(draft).where(eq(draft.batch, batch)).orderBy(asc(draft.id)).limit(limit);
  return rows.map(({ id, kind, state, revision, content, targetId }) => {
    const typed: unknown = JSON.parse(content);
    return {
      id,
      kind,
      state,
      revision,
      name: nameOf(kind, typed),
      problems: problemsOf(kind, typed, targetId !== null).length,
    };
  });
}

function nameOf(kind: DraftKind, typed: unknown): string {
  switch (kind) {
    case "joiner":
      return CONTENTS.joiner.parse(typed).organisation.new.names[0]?.value ?? "";
    case "quote":
      return CONTENTS.quote.parse(typed).text.slice(0, 120);
    case "coalition":
      return CONTENTS.coalition.parse(typed).contact.text;
    default:
      return "";
  }
}
