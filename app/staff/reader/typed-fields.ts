/** The fields of a form that a person typed: those whose names begin with `typed.`. */
export function typedFields(form: FormData): Record<string, string> {
  const typed = [...form.entries()].filter(([name]) => name.startsWith("typed."));
  return Object.fromEntries(
    typed.map(([name, value]) => [name.slice("typed.".length), String(value).replace(/\r\n?/g, "\n")]),
  );
}
