/** A field of a short form. */
export type SentField = {
  name: string;
  kind: "line" | "email" | "password" | "code" | "area" | "date" | "time" | "radios";
  label: string;
  autoComplete?: string;
  hint?: string;
  value?: string;
  options?: readonly { value: string; label: string }[];
};

/** What became of a form: how often it was sent, what was typed, and why it was not accepted. */
export type SentState = {
  sent: number;
  values: Record<string, string>;
  /** `field`: the name of one, or `send` for the form as a whole. */
  errors: { field: string; text: string }[];
  /** What was done, where the page does not show it by itself; `keep`: something that is told only once. */
  done?: { text: string; keep?: string };
};

/** The state of a form that comes back; what is secret is typed again. */
export function sentBack(before: SentState, form: FormData, errors: SentState["errors"]): SentState {
  const told = sentTexts(form).filter(([name]) => !SECRET.includes(name));
  return { sent: before.sent + 1, values: Object.fromEntries(told), errors };
}

const SECRET = ["password", "again", "current", "code"];

/** The state of a form that was accepted and stays on its page, empty for the next time. */
export function sentDone(before: SentState, done: NonNullable<SentState["done"]>): SentState {
  return { sent: before.sent + 1, values: {}, errors: [], done };
}

/** The text of a field as it was sent; "" for none. */
export function sentText(form: FormData, name: string): string {
  return sentTexts(form).find(([field]) => field === name)?.[1] ?? "";
}

/** Every field with its text. Whoever forges a call may send anything in the place of a form: it has no fields. */
export function sentTexts(form: FormData): [string, string][] {
  if (!(form instanceof FormData)) return [];
  return [...form].flatMap(([name, value]): [string, string][] => (typeof value === "string" ? [[name, value]] : []));
}
