import { beginDraft } from "@/db/drafts/begin.ts";
import { findDraft, findDraftBegunBy } from "@/db/drafts/find.ts";
import { blankContent } from "@/lib/drafts/blank-content.ts";
import { problemsOf } from "@/lib/drafts/problems.ts";
import type { Problem } from "@/lib/drafts/reading.ts";
import { DRAFT_KINDS, type DraftKind } from "@/lib/drafts/vocabulary.ts";
import { parseForm } from "@/lib/form-content.ts";
import { firstValue, oneOf, type Query } from "@/lib/query-values.ts";
import { readId } from "@/lib/record-id.ts";
import type { DraftTarget, DraftView } from "@/lib/views/draft.ts";
import { RECORD_KINDS } from "@/lib/vocabulary.ts";

/** What the page shows: a draft that is kept, or one that begins and of which nothing is written yet. */
export type AskedDraft = {
  kind: DraftKind;
  target: DraftTarget | null;
  content: unknown;
  problems: Problem[];
  draft: DraftView | null;
  /** The request id of the next save. */
  request: string;
};

const KEY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The draft at an address: its number, or the key with which it begins. Null when there is none and none can begin. */
export async function askedDraft(address: string, query: Query): Promise<AskedDraft | null> {
  const id = readId(address);
  if (id !== null) return kept(await findDraft(id));
  if (!KEY.test(address)) return null;
  return kept(await findDraftBegunBy(address)) ?? begun(address, query);
}

function kept(draft: DraftView | null): AskedDraft | null {
  if (!draft) return null;
  const { kind, target, content, problems } = draft;
  return { kind, target, content, problems, draft, request: crypto.randomUUID() };
}

async function begun(request: string, query: Query): Promise<AskedDraft | null> {
  const kind = oneOf(DRAFT_KINDS, firstValue(query, "kind"));
  const about = readTarget(firstValue(query, "target"));
  if (!kind || about === undefined) return null;
  const beginning = await beginDraft(kind, about);
  if (!beginning) return null;
  const { kind: _kind, target: _target, check: _check, ...asked } = query;
  const given = parseForm(Object.entries(asked));
  const content = about && about.kind === kind ? beginning.content : { ...blankContent(kind), ...given };
  return {
    kind,
    target: beginning.target,
    content,
    problems: problemsOf(kind, content, about !== null),
    draft: null,
    request,
  };
}

function readTarget(text: string): { kind: (typeof RECORD_KINDS)[number]; id: number } | null | undefined {
  if (text === "") return null;
  const [name = "", number = ""] = text.split(":");
  const [kind, id] = [oneOf(RECORD_KINDS, name), readId(number)];
  return kind && id ? { kind, id } : undefined;
}
