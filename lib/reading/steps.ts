import { z } from "zod";
import { FINDING_FIELDS, FINDING_GROUPS } from "./finding.ts";

const Key = z.string().regex(/^[eowsc][1-9]\d{0,5}$/);
const Typed = z.string().max(20_000);
const Typing = z.record(z.string().max(20), Typed);
const Offset = z.int().nonnegative();

/** One thing that an editor did with a reading. A reading is its findings and, in order, these. */
export const Step = z.discriminatedUnion("do", [
  /** With what was typed over the finding, if anything. */
  z.strictObject({ do: z.literal("accept"), key: Key, fields: Typing.optional() }),
  z.strictObject({ do: z.literal("edit"), key: Key, fields: Typing }),
  z.strictObject({ do: z.literal("reject"), key: Key }),
  z.strictObject({ do: z.literal("reopen"), key: Key }),
  z.strictObject({ do: z.literal("merge"), key: Key, into: Key }),
  /** It is not this organisation of the record, however alike the names are. */
  z.strictObject({ do: z.literal("different"), key: Key, id: z.int().positive() }),
  /** Something that was missed: a passage and what it is. */
  z.strictObject({
    do: z.literal("add"),
    group: z.enum(FINDING_GROUPS).exclude(["event"]),
    span: z.tuple([Offset, Offset]),
    fields: Typing,
  }),
  /** Everything that is asked and still open. */
  z.strictObject({ do: z.literal("accept-all") }),
  z.strictObject({ do: z.literal("source"), fields: Typing }),
]);
export type Step = z.output<typeof Step>;

/** The step that somebody asks for; why not when it is none, or when more was typed than a field holds. */
export function readStep(asked: unknown): Step | { why: "too-large" | "unreadable" } {
  const step = Step.safeParse(asked);
  if (step.success) return step.data;
  return whyUnread(step.error);
}

/** Why a step could not be read: more was typed than a field holds, or it is no step at all. */
export function whyUnread({ issues }: z.ZodError): { why: "too-large" | "unreadable" } {
  return { why: issues.some(({ code }) => code === "too_big") ? "too-large" : "unreadable" };
}

/** Of what was typed, the fields that a group has. */
export function fieldsOf(group: keyof typeof FINDING_FIELDS, typed: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    FINDING_FIELDS[group].flatMap((field) => (field in typed ? [[field, typed[field] ?? ""]] : [])),
  );
}
