import { LOCALES, type Locale } from "./locale.ts";
import {
  ASSERTERS,
  type Asserter,
  DATE_BASES,
  type DateBasis,
  EVENT_KINDS,
  type EventKind,
  NAME_AUTHORS,
  NAME_KINDS,
  type NameAuthor,
  type NameKind,
  ORGANISATION_KINDS,
  type OrganisationKind,
  QUOTE_CHECKS,
  QUOTE_FORMS,
  type QuoteCheck,
  type QuoteForm,
  type RecordKind,
  TRANSLATION_AUTHORS,
  type TranslationAuthor,
} from "./vocabulary.ts";

/** The parts of a record that a change can touch, as its snapshot names them, in the order in which they are read. */
const FIELDS = [
  "names",
  "text",
  "form",
  "personId",
  "speakerAsPrinted",
  "role",
  "said",
  "kind",
  "region",
  "website",
  "publisher",
  "title",
  "url",
  "published",
  "publishedAt",
  "lang",
  "originId",
  "via",
  "joined",
  "departure",
  "date",
  "texts",
  "claimed",
  "agenda",
  "organisationId",
  "eventId",
  "sourceIds",
  "sourceId",
  "citations",
  "locator",
  "position",
  "translations",
  "check",
  "checkReason",
  "captures",
  "founded",
  "contact",
  "about",
  "mergedInto",
] as const;

/** The part of the record that a path such as `names.0.value` belongs to. */
export function fieldOf(path: string): (typeof FIELDS)[number] | "other" {
  const [part] = path.split(".");
  return FIELDS.find((field) => field === part) ?? "other";
}

/** As `fieldOf`, for the label of a field: the names of a person are called differently. */
export function labelOf(path: string, within: RecordKind): ReturnType<typeof fieldOf> | "personNames" {
  const field = fieldOf(path);
  return field === "names" && within === "person" ? "personNames" : field;
}

/** Values of a record in the order in which its fields are read; within a field they keep their places. */
export function inReadingOrder<Valued extends { field: string }>(values: readonly Valued[]): Valued[] {
  const place = ({ field }: Valued): number => FIELD_PLACES.get(field.split(".")[0] ?? "") ?? FIELDS.length;
  return [...values].sort((one, other) => place(one) - place(other));
}

const FIELD_PLACES = new Map<string, number>(FIELDS.map((field, index) => [field, index]));

/** What the last step of a path holds: text as it is, a date, an instant, or the number of another entry. */
export function contentOf(path: string): "text" | "date" | "instant" | "entry" {
  const last = lastStep(path);
  if (/Ids?$/.test(last) || last === "mergedInto") return "entry";
  if (last === "capturedAt") return "instant";
  return ["edtf", "published", "founded", "on"].includes(last) ? "date" : "text";
}

/** The kind of record whose number stands there, in a record of this kind; null where no number of one does. */
export function entryOf(path: string, within: RecordKind): RecordKind | null {
  const last = lastStep(path);
  if (last === "mergedInto") return within;
  return ENTRIES.get(last) ?? null;
}

const ENTRIES = new Map<string, RecordKind>([
  ["organisationId", "organisation"],
  ["personId", "person"],
  ["eventId", "event"],
  ["sourceId", "source"],
  ["sourceIds", "source"],
  ["originId", "source"],
]);

export type WordKey =
  | `kinds.${OrganisationKind}`
  | `eventPage.kinds.${EventKind}`
  | `source.langs.${Locale}`
  | `source.asserted.${Asserter}`
  | `quote.${QuoteForm}`
  | `change.values.nameKind.${NameKind}`
  | `change.values.basis.${DateBasis}`
  | `change.values.by.${NameAuthor | TranslationAuthor}`
  | `change.values.check.${QuoteCheck}`;

/** The message that words a value of a closed list; null for a value of no such list. */
export function wordOf(path: string, value: string): WordKey | null {
  return WORDS.get(lastStep(path))?.(value, path) ?? null;
}

const WORDS = new Map<string, (value: string, path: string) => WordKey | null>([
  ["kind", kindWord],
  ["lang", (value) => keyed(one(LOCALES, value), (lang) => `source.langs.${lang}` as const)],
  ["form", (value) => keyed(one(QUOTE_FORMS, value), (form) => `quote.${form}` as const)],
  ["check", (value) => keyed(one(QUOTE_CHECKS, value), (check) => `change.values.check.${check}` as const)],
  ["basis", (value) => keyed(one(DATE_BASES, value), (basis) => `change.values.basis.${basis}` as const)],
  ["assertedBy", (value) => keyed(one(ASSERTERS, value), (asserter) => `source.asserted.${asserter}` as const)],
  ["by", (value) => keyed(one(AUTHORS, value), (author) => `change.values.by.${author}` as const)],
]);

const AUTHORS = [...NAME_AUTHORS, ...TRANSLATION_AUTHORS];

/** Of a name, when it is inside one; else of the record, an organisation or an event. */
function kindWord(value: string, path: string): WordKey | null {
  if (path !== "kind") return keyed(one(NAME_KINDS, value), (kind) => `change.values.nameKind.${kind}` as const);
  const event = one(EVENT_KINDS, value);
  return event ? `eventPage.kinds.${event}` : keyed(one(ORGANISATION_KINDS, value), (kind) => `kinds.${kind}` as const);
}

function keyed<Value, Key extends WordKey>(value: Value | undefined, key: (value: Value) => Key): Key | null {
  return value === undefined ? null : key(value);
}

function one<Value extends string>(values: readonly Value[], text: string): Value | undefined {
  return values.find((value) => value === text);
}

function lastStep(path: string): string {
  return path.split(".").findLast((step) => !/^\d+$/.test(step)) ?? "";
}
