import { z } from "zod";
import { type FormStep, readStep } from "@/lib/drafts/form-steps.ts";
import { DRAFT_KINDS } from "@/lib/drafts/vocabulary.ts";
import { type FormContent, parseForm } from "@/lib/form-content.ts";
import { readId } from "@/lib/record-id.ts";
import type { DraftTarget } from "@/lib/views/draft.ts";
import { RECORD_KINDS } from "@/lib/vocabulary.ts";

/** A form as it was sent: its marks, the button that was pressed, and what was typed. */
export type Posted = {
  draft: { id: number; revision: number } | { kind: (typeof DRAFT_KINDS)[number]; target: DraftTarget | null };
  requestId: string;
  step: FormStep;
  content: FormContent;
  fields: [string, string][];
};

const Id = z.string().transform((text) => readId(text));
const Marks = z.object({
  id: Id.catch(null),
  revision: Id.catch(null),
  kind: z.enum(DRAFT_KINDS),
  target: z.string().catch(""),
  request: z.uuid(),
});

/** Reads the body of a request as a form of a draft; null when it is something else. */
export async function readPosted(request: Request): Promise<Posted | null> {
  const form = await request.formData().catch(() => null);
  if (!form) return null;
  const fields = [...form].flatMap(([name, value]): [string, string][] =>
    typeof value === "string" ? [[name, value]] : [],
  );
  const { draft, intent, ...content } = parseForm(fields);
  const marks = Marks.safeParse(draft);
  if (!marks.success) return null;
  const { id, revision, kind, request: requestId } = marks.data;
  const target = readTarget(marks.data.target);
  if (target === undefined || (id !== null && revision === null)) return null;
  const step = readStep(typeof intent === "string" ? intent : "");
  const saving = id !== null && revision !== null ? { id, revision } : { kind, target };
  return { draft: saving, requestId, step, content, fields };
}

/** `organisation:7@3`: the record and the version that the form was drawn from. Undefined for anything unreadable. */
function readTarget(text: string): DraftTarget | null | undefined {
  if (text === "") return null;
  const [, name, number = "", version = ""] = /^([a-z]+):(\d+)@(\d+)$/.exec(text) ?? [];
  const kind = RECORD_KINDS.find((one) => one === name);
  const [id, baseVersion] = [readId(number), readId(version)];
  return kind && id && baseVersion ? { kind, id, baseVersion } : undefined;
}
