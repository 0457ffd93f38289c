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

/** The state of a form that comes back. */
export function sentBack(before: SentState, form: FormData, errors: SentState["errors"]): SentState {
  const values = [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as const] : []));
  return { sent: before.sent + 1, values: Object.fromEntries(values), errors };
}

/** The state of a form that was accepted and stays on its page, empty for the next time. */
export function sentDone(before: SentState, done: NonNullable<SentState["done"]>): SentState {
  return { sent: before.sent + 1, values: {}, errors: [], done };
}

/** The text of a field as it was sent; "" for none. */
export function sentText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
