import { CoalitionInput, EventInput, OrganisationInput, PersonInput, SourceInput } from "../record-input.ts";
import type { Content } from "./content.ts";
import type { NewEvent, SourcePlan, Stated } from "./plans.ts";
import { isBlank, numberOf, orNull, plain, type Reading } from "./reading.ts";

type TypedOrganisation = Omit<Content<"organisation">, "change">;
type TypedPerson = Omit<Content<"person">, "change">;
type TypedSource = Omit<Content<"source">, "change" | "reasons">;
type TypedEvent = Omit<Content<"event">, "change">;
type TypedNewEvent = Content<"joiner">["event"]["new"];

/** The number that stands for a record which is made in the same step, while the rest is checked. */
export const TO_BE_MADE = 1;

/** `ownSource`: the names by a source may leave it out, because the draft has one that they are by. */
export function readOrganisation(
  reading: Reading,
  path: string,
  typed: TypedOrganisation,
  ownSource: boolean,
): OrganisationInput | null {
  const names = typed.names.map((name, index) => {
    const sourceId =
      name.by === "source" ? reading.optionalId(below(path, `names.${index}.sourceId`), name.sourceId) : null;
    return { lang: name.lang, kind: name.kind, value: plain(name.value), by: name.by, sourceId };
  });
  const content = { kind: typed.kind, region: orNull(typed.region), website: orNull(typed.website) };
  const standing = names.map((name) =>
    ownSource && name.by === "source" && name.sourceId === null ? { ...name, sourceId: TO_BE_MADE } : name,
  );
  refuseTwice(
    reading,
    below(path, "names"),
    standing,
    (name) => `${name.lang} ${name.kind} ${name.value} ${name.sourceId}`,
  );
  const read = reading.checked(path, OrganisationInput, { ...content, names: standing });
  return (
    read && { ...read, names: read.names.map((name, index) => ({ ...name, sourceId: names[index]?.sourceId ?? null })) }
  );
}

export function readPerson(reading: Reading, path: string, typed: TypedPerson): PersonInput | null {
  const names = typed.names.map((name) => ({ lang: name.lang, value: plain(name.value), by: name.by }));
  refuseTwice(reading, below(path, "names"), names, (name) => name.lang);
  return reading.checked(path, PersonInput, { names });
}

export function readSource(reading: Reading, path: string, typed: TypedSource): SourcePlan | null {
  const translations = typed.translations.map((one) => ({
    lang: one.lang,
    publisher: orNull(one.publisher),
    title: orNull(one.title),
  }));
  refuseTwice(reading, below(path, "translations"), translations, (translation) => translation.lang);
  const input = reading.checked(path, SourceInput, {
    publisher: plain(typed.publisher),
    title: orNull(typed.title),
    url: orNull(typed.url),
    lang: typed.lang,
    published: reading.edtf(below(path, "published"), typed.published) ?? "",
    publishedAt: orNull(typed.publishedAt),
    originId: reading.optionalId(below(path, "originId"), typed.originId),
    via: orNull(typed.via),
    translations,
  });
  if (!typed.pasted.isWellFormed()) return reading.note(below(path, "pasted"), "unreadable");
  return input && { input, pasted: typed.pasted.trim() === "" ? null : typed.pasted.replace(/\r\n?/g, "\n") };
}

export function readEvent(reading: Reading, path: string, typed: TypedEvent): EventInput | null {
  const sourceIds = typed.sourceIds.map((id, index) => reading.id(below(path, `sourceIds.${index}`), id));
  refuseTwice(reading, below(path, "sourceIds"), sourceIds, String);
  return eventInput(reading, path, typed, reading.date(below(path, "date"), typed.date), {
    agenda: typed.agenda.map((point) => ({ lang: point.lang, value: plain(point.value) })),
    sourceIds,
  });
}

/** An event that is made with what happened at it: date and source are theirs. */
export function readNewEvent(reading: Reading, path: string, typed: TypedNewEvent): NewEvent | null {
  const anyDay: Stated = { edtf: "2000", basis: "stated" };
  const read = eventInput(reading, path, typed, anyDay, { agenda: [], sourceIds: [TO_BE_MADE] });
  return read && { kind: read.kind, texts: read.texts, claimed: read.claimed };
}

export function readCoalition(reading: Reading, path: string, typed: Content<"coalition">): CoalitionInput | null {
  const names = typed.names.map((name) => ({
    lang: name.lang,
    name: plain(name.name),
    short: plain(name.short),
    about: orNull(name.about),
  }));
  refuseTwice(reading, "names", names, (name) => name.lang);
  const { text, sourceId, on } = typed.contact;
  const printed = plain(text) !== "";
  return reading.checked(path, CoalitionInput, {
    founded: isBlank(typed.founded) ? null : (reading.edtf("founded", typed.founded) ?? ""),
    contact: printed
      ? {
          text: plain(text),
          sourceId: reading.id("contact.sourceId", sourceId),
          on: reading.edtf("contact.on", on) ?? "",
        }
      : null,
    names,
  });
}

function eventInput(
  reading: Reading,
  path: string,
  typed: TypedNewEvent,
  date: Stated | null,
  rest: { agenda: { lang: string; value: string }[]; sourceIds: (number | null)[] },
): EventInput | null {
  const { count, text, lang } = typed.claimed;
  const claimed =
    count.trim() === "" && text.trim() === "" ? null : { count: numberOf(count), text: plain(text), lang };
  if (claimed && claimed.count === null) reading.note(below(path, "claimed.count"), "number");
  const texts = typed.texts.map((one) => ({ lang: one.lang, title: plain(one.title), place: orNull(one.place) }));
  refuseTwice(reading, below(path, "texts"), texts, (one) => one.lang);
  if (!date) return null;
  return reading.checked(path, EventInput, { kind: typed.kind, date, texts, claimed, ...rest });
}

/** The record holds each of these once. */
function refuseTwice<Item>(reading: Reading, path: string, items: readonly Item[], key: (item: Item) => string): void {
  const seen = new Set<string>();
  for (const [index, item] of items.entries()) {
    if (seen.has(key(item))) reading.note(`${path}.${index}`, "twice");
    seen.add(key(item));
  }
}

function below(path: string, field: string): string {
  return path === "" ? field : `${path}.${field}`;
}
