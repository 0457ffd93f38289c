import { z } from "zod";
import type { JsonValue } from "../canonical-json.ts";

/**
 * What may be typed: anything. A draft keeps its content as it was given; these shapes only say where each text is
 * looked for. Whatever is not there, or is not a text, reads as an empty one.
 */

const Typed = z.string().catch("");
const list = <Item extends z.ZodType>(item: Item) => z.array(item).catch([]);

function group<Shape extends z.ZodRawShape>(shape: Shape) {
  const schema = z.object(shape);
  return schema.catch(() => schema.parse({}));
}

const TypedDate = group({ precision: Typed, day: Typed, month: Typed, year: Typed, basis: Typed });
export type TypedDate = z.output<typeof TypedDate>;

const Change = group({ kind: Typed, class: Typed, reason: Typed });
const Name = group({ lang: Typed, kind: Typed, value: Typed, by: Typed, sourceId: Typed });
const PersonName = group({ lang: Typed, value: Typed, by: Typed });
const Claimed = group({ count: Typed, text: Typed, lang: Typed });
const EventText = group({ lang: Typed, title: Typed, place: Typed });

const organisation = { kind: Typed, region: Typed, website: Typed, names: list(Name) };
const person = { names: list(PersonName) };
const source = {
  publisher: Typed,
  title: Typed,
  url: Typed,
  lang: Typed,
  published: TypedDate,
  publishedAt: Typed,
  originId: Typed,
  via: Typed,
  translations: list(group({ lang: Typed, publisher: Typed, title: Typed })),
  /** The text of the publication as it was pasted; becomes a capture. */
  pasted: Typed,
};

/** An event made together with what happened at it: its date is theirs. */
const NewEvent = group({ kind: Typed, texts: list(EventText), claimed: Claimed });
const ChosenSource = group({ is: Typed, id: Typed, new: group(source) });
const ChosenEvent = group({ is: Typed, id: Typed, new: NewEvent });
const Speaker = group({ is: Typed, id: Typed, printed: Typed, new: group(person) });

const words = {
  speaker: Speaker,
  role: Typed,
  said: TypedDate,
  lang: Typed,
  text: Typed,
  form: Typed,
  locator: Typed,
  checkReason: Typed,
};

export const CONTENTS = {
  joiner: group({
    organisation: group({ is: Typed, id: Typed, new: group(organisation) }),
    joined: TypedDate,
    event: ChosenEvent,
    source: ChosenSource,
    assertedBy: Typed,
    locator: Typed,
    position: Typed,
    quotes: list(group({ ...words, speaksFor: Typed })),
  }),
  organisation: group({ ...organisation, change: Change }),
  person: group({ ...person, change: Change }),
  event: group({
    kind: Typed,
    date: TypedDate,
    texts: list(EventText),
    claimed: Claimed,
    agenda: list(group({ lang: Typed, value: Typed })),
    sourceIds: list(Typed),
    change: Change,
  }),
  source: group({ ...source, reasons: list(group({ quoteId: Typed, reason: Typed })), change: Change }),
  membership: group({
    joined: TypedDate,
    eventId: Typed,
    position: Typed,
    citations: list(group({ sourceId: Typed, assertedBy: Typed, locator: Typed })),
    change: Change,
  }),
  quote: group({
    ...words,
    organisationId: Typed,
    eventId: Typed,
    /** Where a batch makes the event with the words; otherwise `eventId` says which it is. */
    event: ChosenEvent,
    source: ChosenSource,
    position: Typed,
    change: Change,
  }),
  coalition: group({
    founded: TypedDate,
    contact: group({
      text: Typed,
      sourceId: Typed,
      /** Where a batch makes the source with what it states; otherwise `sourceId` says which it is. */
      source: ChosenSource,
      on: TypedDate,
    }),
    names: list(group({ lang: Typed, name: Typed, short: Typed, about: Typed })),
    change: Change,
  }),
  departure: group({ date: TypedDate, source: ChosenSource, event: ChosenEvent, reason: Typed }),
  translation: group({ lang: Typed, text: Typed, by: Typed }),
  merge: group({ intoId: Typed, reason: Typed }),
  withdrawal: group({ reason: Typed }),
  /** Of one change, or of everything that a batch published. */
  undo: group({ seq: Typed, batch: Typed, class: Typed, reason: Typed }),
} as const;

export type Content<Kind extends keyof typeof CONTENTS> = z.output<(typeof CONTENTS)[Kind]>;

const LONGEST = 1_000_000;
const DEEPEST = 12;

/** Whether it can be kept in a draft: JSON, at most a million characters long and twelve levels deep. */
export function fitsDraft(content: unknown): content is JsonValue {
  let room = LONGEST;
  const waiting: { value: unknown; depth: number }[] = [{ value: content, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth } = next;
    if (typeof value === "object" && value !== null) {
      if (depth === DEEPEST) return false;
      for (const [key, inner] of Object.entries(value)) {
        room -= key.length + 1;
        if (room < 0) return false;
        waiting.push({ value: inner, depth: depth + 1 });
      }
    } else if (typeof value === "string") room -= value.length + 1;
    else if (value === null || typeof value === "boolean" || Number.isFinite(value)) room -= 5;
    else return false;
    if (room < 0) return false;
  }
  return true;
}
