import { sentTexts } from "@/components/form/sent-state.ts";

/** The fields of a form that a person typed: those whose names begin with `typed.`. */
export function typedFields(form: FormData): Record<string, string> {
  const typed = sentTexts(form).filter(([name]) => name.startsWith("typed."));
  return Object.fromEntries(typed.map(([name, value]) => [name.slice("typed.".length), value.replace(/\r\n?/g, "\n")]));
}
