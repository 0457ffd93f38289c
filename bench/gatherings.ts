import type Database from "better-sqlite3";
import { dateValues, joinedValues, leftValues, saidValues } from "../db/publish/dates.ts";
import { event, eventSource, eventText } from "../db/schema/events.ts";
import { citation, membership } from "../db/schema/memberships.ts";
import { organisation, organisationName, person, personName } from "../db/schema/organisations.ts";
import { quote } from "../db/schema/quotes.ts";
import { source } from "../db/schema/sources.ts";
import { LOCALES } from "../lib/locale.ts";
import { partialDateOf } from "../lib/partial-date.ts";
import { slugOf } from "../lib/slug.ts";
import { makeBody, makePerson, makeWords, RARE_NAMES } from "./made-up.ts";
import { type Random, randomOf } from "./random.ts";
import { rowWriter } from "./row-writer.ts";
import { CITIES, PUBLISHERS, ROLES, TITLES } from "./words.ts";

const FIRST_DAY = Date.UTC(2022, 9, 6);
const SPAN_DAYS = 60;
const DAY_MS = 86_400_000;
const MOST_JOINERS = 40;

type Stated = { edtf: string; basis: "stated" };
/** What one gathering's joiners share: its event (none when one body joined by itself), its day and its sources. */
type Gathering = { eventId: number | null; on: Stated; day: number; sourceIds: number[] };

/**
 * Writes the tables of a record in which so many organisations joined within 60 days, up to 40 at one gathering, mostly few:
 * each gathering with a source of its own, every fifth with a reprint; words of every tenth joiner; one in fifty has
 * left since; one gathering in a hundred is known to the month alone.
 */
export function writeGatherings(raw: Database.Database, memberships: number): void {
  const random = randomOf(memberships);
  const write = writers(raw);
  const rareEvery = Math.ceil(memberships / RARE_NAMES);
  let written = 0;
  while (written < memberships) {
    const joiners = Math.min(random.between(1, random.between(1, MOST_JOINERS)), memberships - written);
    const gathering = writeGathering(write, random, joiners, Math.floor((written / memberships) * SPAN_DAYS));
    for (let position = 1; position <= joiners; position++) {
      written += 1;
      writeJoiner(write, random, gathering, position, written % rareEvery === 0);
    }
  }
}

type Writers = ReturnType<typeof writers>;

function writers(raw: Database.Database) {
  const ids = { event: 0, source: 0, organisation: 0, person: 0 };
  return {
    nextId: (kind: keyof typeof ids): number => ++ids[kind],
    source: rowWriter(raw, source),
    event: rowWriter(raw, event),
    eventText: rowWriter(raw, eventText),
    eventSource: rowWriter(raw, eventSource),
    organisation: rowWriter(raw, organisation),
    organisationName: rowWriter(raw, organisationName),
    membership: rowWriter(raw, membership),
    citation: rowWriter(raw, citation),
    person: rowWriter(raw, person),
    personName: rowWriter(raw, personName),
    quote: rowWriter(raw, quote),
  };
}

function writeGathering(write: Writers, random: Random, joiners: number, day: number): Gathering {
  const exact = calendarDay(day);
  const on = { edtf: random.chance(0.01) ? exact.slice(0, 7) : exact, basis: "stated" as const };
  const original = writeSource(write, random, exact, null);
  const sourceIds = random.chance(0.2) ? [original, writeSource(write, random, exact, original)] : [original];
  const eventId = joiners === 1 ? null : writeEvent(write, random, on, joiners, sourceIds);
  return { eventId, on, day, sourceIds };
}

function writeSource(write: Writers, random: Random, published: string, originId: number | null): number {
  const id = write.nextId("source");
  write.source({
    id,
    publisher: random.pick(PUBLISHERS),
    title: `${random.pick(TITLES).ru}: ${id}`,
    url: `https://news.example/${id}`,
    lang: "ru",
    published,
    publishedSort: partialDateOf(published).sort,
    originId,
    version: 1,
  });
  return id;
}

function writeEvent(write: Writers, random: Random, on: Stated, joiners: number, sourceIds: number[]): number {
  const id = write.nextId("event");
  const title = random.pick(TITLES);
  const city = random.pick(CITIES);
  const claimedCount = random.chance(0.5) ? joiners : null;
  const slug = `${slugOf(`${title.ru} ${on.edtf}`)}-${id}`;
  write.event({ id, slug, kind: "joining", ...dateValues(on), claimedCount, version: 1 });
  for (const lang of LOCALES) write.eventText({ eventId: id, lang, title: title[lang], place: city[lang] });
  for (const [index, sourceId] of sourceIds.entries()) {
    write.eventSource({ eventId: id, sourceId, position: index + 1 });
  }
  return id;
}

function writeJoiner(write: Writers, random: Random, gathering: Gathering, position: number, rare: boolean): void {
  const { eventId, on, sourceIds } = gathering;
  const id = write.nextId("organisation");
  const [sourceId = 1] = sourceIds;
  const body = makeBody(random, id, rare);
  write.organisation({ id, slug: body.slug, kind: body.kind, version: 1 });
  for (const lang of LOCALES) {
    const by = lang === "ru" ? ("source" as const) : ("editors" as const);
    const ofSource = lang === "ru" ? sourceId : null;
    write.organisationName({
      organisationId: id,
      lang,
      kind: "official",
      value: body.name[lang],
      by,
      sourceId: ofSource,
    });
  }
  const departure = random.chance(0.02) ? departureAfter(random, gathering.day) : null;
  const left = { ...leftValues(departure), leftSourceId: departure && sourceId };
  write.membership({ id, organisationId: id, eventId, ...joinedValues(on), ...left, sourceId, position, version: 1 });
  for (const cited of sourceIds) write.citation({ membershipId: id, sourceId: cited, assertedBy: "coalition" });
  if (random.chance(0.1)) writeQuote(write, random, gathering, id, position);
}

function departureAfter(random: Random, day: number): Stated {
  return { edtf: calendarDay(random.between(day, SPAN_DAYS - 1)), basis: "stated" };
}

function calendarDay(day: number): string {
  return new Date(FIRST_DAY + day * DAY_MS).toISOString().slice(0, 10);
}

function writeQuote(
  write: Writers,
  random: Random,
  gathering: Gathering,
  organisationId: number,
  position: number,
): void {
  const personId = write.nextId("person");
  const speaker = makePerson(random, personId);
  write.person({ id: personId, slug: speaker.slug, version: 1 });
  for (const lang of LOCALES) {
    write.personName({ personId, lang, value: speaker.name[lang], by: lang === "ru" ? "source" : "editors" });
  }
  write.quote({
    personId,
    organisationId,
    eventId: gathering.eventId,
    role: random.pick(ROLES),
    ...saidValues(gathering.on),
    lang: "ru",
    text: makeWords(random),
    form: random.chance(0.8) ? "direct" : "reported",
    sourceId: gathering.sourceIds[0] ?? 1,
    check: "no-capture",
    position,
    version: 1,
  });
}
