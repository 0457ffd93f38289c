/** The parts of a record that a change can touch, as its snapshot names them. */
const FIELDS = [
  "names",
  "kind",
  "region",
  "website",
  "publisher",
  "title",
  "url",
  "lang",
  "published",
  "publishedAt",
  "originId",
  "via",
  "translations",
  "date",
  "texts",
  "claimed",
  "agenda",
  "sourceIds",
  "organisationId",
  "eventId",
  "joined",
  "position",
  "citations",
  "departure",
  "text",
  "form",
  "personId",
  "speakerAsPrinted",
  "role",
  "said",
  "sourceId",
  "locator",
  "founded",
  "contact",
  "about",
] as const;

/** The part of the record that a path such as `names.0.value` belongs to. */
export function fieldOf(path: string): (typeof FIELDS)[number] | "other" {
  const [part] = path.split(".");
  return FIELDS.find((field) => field === part) ?? "other";
}

/** What the last step of a path holds: text as it is, a date, a word of a closed list, or the number of another entry. */
export function contentOf(path: string): "text" | "date" | "form" | "kind" | "lang" | "entry" {
  const last = path.split(".").findLast((step) => !/^\d+$/.test(step)) ?? "";
  if (/Ids?$/.test(last)) return "entry";
  if (last === "edtf" || last === "published" || last === "founded") return "date";
  if (path === "kind") return "kind";
  return last === "form" || last === "lang" ? last : "text";
}
