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
  const list = below(path, "names");
  const names = reading.rows(list, typed.names, wordsOfName, (name, at) => {
    const sourceId = name.by === "source" ? reading.optionalId(below(at, "sourceId"), name.sourceId) : null;
    return { lang: name.lang, kind: name.kind, value: plain(name.value), by: name.by, sourceId };
  });
  const content = { kind: typed.kind, region: orNull(typed.region), website: orNull(typed.website) };
  const standing = names.map((name) =>
    ownSource && name.by === "source" && name.sourceId === null ? { ...name, sourceId: TO_BE_MADE } : name,
  );
  reading.refuseTwice(list, standing, (name) => `${name.lang} ${name.kind} ${name.value} ${name.sourceId}`);
  const read = reading.checked(path, OrganisationInput, { ...content, names: standing });
  return (
    read && { ...read, names: read.names.map((name, index) => ({ ...name, sourceId: names[index]?.sourceId ?? null })) }
  );
}

export function readPerson(reading: Reading, path: string, typed: TypedPerson): PersonInput | null {
  const list = below(path, "names");
  const names = reading.rows(list, typed.names, wordsOfName, ({ lang, value, by }) => ({
    lang,
    value: plain(value),
    by,
  }));
  reading.refuseTwice(list, names, (name) => name.lang);
  return reading.checked(path, PersonInput, { names });
}

export function readSource(reading: Reading, path: string, typed: TypedSource): SourcePlan | null {
  const list = below(path, "translations");
  const wordsOf = (one: (typeof typed.translations)[number]): string => one.publisher + one.title;
  const translations = reading
    .rows(list, typed.translations, wordsOf, (one) => ({
      lang: one.lang,
      publisher: orNull(one.publisher),
      title: orNull(one.title),
    }))
    .filter((one) => one.publisher !== null || one.title !== null);
  reading.refuseTwice(list, translations, (translation) => translation.lang);
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
  const list = below(path, "sourceIds");
  const sourceIds = reading.rows(list, typed.sourceIds, String, (id, at) => reading.id(at, id));
  reading.refuseTwice(list, sourceIds, String);
  const agenda = reading
    .rows(below(path, "agenda"), typed.agenda, wordsOfName, ({ lang, value }) => ({ lang, value: plain(value) }))
    .filter((point) => point.value !== "");
  return eventInput(reading, path, typed, reading.date(below(path, "date"), typed.date), {
    agenda,
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
  const wordsOf = (one: (typeof typed.names)[number]): string => one.name + one.short + one.about;
  const names = reading.rows("names", typed.names, wordsOf, ({ lang, name, short, about }) => ({
    lang,
    name: plain(name),
    short: plain(short),
    about: orNull(about),
  }));
  reading.refuseTwice("names", names, (name) => name.lang);
  const { text, sourceId, source, on } = typed.contact;
  const printed = plain(text) !== "";
  return reading.checked(path, CoalitionInput, {
    founded: isBlank(typed.founded) ? null : (reading.edtf("founded", typed.founded) ?? ""),
    contact: printed
      ? {
          text: plain(text),
          sourceId: source.is === "" ? reading.id("contact.sourceId", sourceId) : TO_BE_MADE,
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
  const list = below(path, "texts");
  const wordsOf = (one: (typeof typed.texts)[number]): string => one.title + one.place;
  const texts = reading.rows(list, typed.texts, wordsOf, ({ lang, title, place }) => ({
    lang,
    title: plain(title),
    place: orNull(place),
  }));
  reading.refuseTwice(list, texts, (one) => one.lang);
  if (!date) return null;
  return reading.checked(path, EventInput, { kind: typed.kind, date, texts, claimed, ...rest });
}

function wordsOfName({ value }: { value: string }): string {
  return value;
}

function below(path: string, field: string): string {
  return path === "" ? field : `${path}.${field}`;
}
