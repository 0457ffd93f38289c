/** The id of the field, or of the part of the form, at a path such as `quotes.0.text`: links from errors lead there. */
export function fieldId(path: string): string {
  return `f-${path.replaceAll(".", "-")}`;
}
