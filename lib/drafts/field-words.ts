import type { Problem } from "./reading.ts";
import type { DraftKind } from "./vocabulary.ts";

/**
 * The word for what a field of a draft asks, by the end of its path (numbers and «new» left out, the kind of the draft
 * in front); the longest end that is here counts. The pages have a label and a way to mend for each word.
 */
const WORDS = {
  organisation: "organisation",
  "organisation.is": "organisation",
  "organisation.id": "organisation",
  organisationId: "organisation",
  "organisation.kind": "organisationKind",
  region: "region",
  website: "website",
  names: "name",
  "names.value": "name",
  "names.lang": "nameLang",
  "names.kind": "nameKind",
  "names.by": "nameBy",
  "names.sourceId": "nameSource",
  "person.names": "personName",
  "person.names.value": "personName",
  "person.names.lang": "nameLang",
  "person.names.by": "nameBy",
  "speaker.names": "speaker",
  "speaker.names.value": "speaker",
  "speaker.names.lang": "nameLang",
  "speaker.names.by": "nameBy",
  speaker: "speaker",
  "speaker.is": "speaker",
  "speaker.id": "speaker",
  "speaker.printed": "speaker",
  joined: "joined",
  said: "said",
  published: "published",
  date: "date",
  founded: "founded",
  "contact.on": "contactOn",
  event: "event",
  "event.is": "event",
  "event.id": "event",
  eventId: "event",
  "event.kind": "eventKind",
  texts: "eventTitle",
  "texts.title": "eventTitle",
  "texts.place": "place",
  "texts.lang": "lang",
  "claimed.count": "claimedCount",
  "claimed.text": "claimedText",
  "claimed.lang": "lang",
  "agenda.value": "agenda",
  "agenda.lang": "lang",
  sourceIds: "source",
  source: "source",
  "source.is": "source",
  "source.id": "source",
  citations: "source",
  "citations.sourceId": "source",
  sourceId: "source",
  publisher: "publisher",
  title: "title",
  url: "url",
  publishedAt: "publishedAt",
  originId: "origin",
  via: "via",
  translations: "lang",
  "translations.lang": "lang",
  "translations.publisher": "publisher",
  "translations.title": "title",
  pasted: "pasted",
  assertedBy: "assertedBy",
  locator: "locator",
  position: "position",
  form: "form",
  text: "words",
  role: "role",
  lang: "lang",
  checkReason: "checkReason",
  speaksFor: "speaksFor",
  "change.kind": "changeKind",
  "change.class": "changeClass",
  "undo.class": "changeClass",
  "change.reason": "changeReason",
  reason: "reason",
  "departure.reason": "departureReason",
  "translation.text": "translationText",
  "translation.by": "translationBy",
  "reasons.reason": "checkReason",
  "reasons.quoteId": "words",
  "coalition.names": "coalitionName",
  "names.name": "coalitionName",
  "names.short": "coalitionShort",
  "names.about": "coalitionAbout",
  "contact.text": "contact",
  "contact.sourceId": "contactSource",
  intoId: "into",
  seq: "seq",
} as const;

type FieldWord = (typeof WORDS)[keyof typeof WORDS];

const DATE_PARTS = ["precision", "day", "month", "year", "basis"] as const;

/** The word for the field at a path of a draft of this kind, e.g. `quotes.0.speaker.id` of a joiner. */
export function fieldWord(kind: DraftKind, path: string): FieldWord {
  const parts = [kind, ...path.split(".")].filter((part) => part !== "new" && !/^\d+$/.test(part));
  for (let from = 0; from < parts.length; from++) {
    const end = parts.slice(from).join(".");
    if (isKnown(end)) return WORDS[end];
  }
  return isDatePart(parts.at(-1)) ? fieldWord(kind, path.slice(0, path.lastIndexOf("."))) : "words";
}

/** What a page says about a problem: the word of its field, and which part of a date it is, if it is one. */
export function readProblem(
  kind: DraftKind,
  { field, message }: Problem,
): {
  word: FieldWord;
  /** `fix` asks for the field itself; the others name it. */
  say: "fix" | "precision" | "basis" | Exclude<Problem["message"], "required" | "choose" | "speaker">;
  /** The list that it stands in and its number there, from 1. */
  item: { list: string; n: number } | null;
} {
  const word = fieldWord(kind, field);
  const [, list = "", index] = /^(\w+)\.(\d+)\b/.exec(field) ?? [];
  const item = index === undefined ? null : { list, n: Number(index) + 1 };
  if (message !== "required" && message !== "choose" && message !== "speaker") return { word, say: message, item };
  const part = field.split(".").at(-1);
  return { word, say: part === "precision" || part === "basis" ? part : "fix", item };
}

function isKnown(end: string): end is keyof typeof WORDS {
  return Object.hasOwn(WORDS, end);
}

function isDatePart(part: string | undefined): boolean {
  return DATE_PARTS.some((one) => one === part);
}
