import { parsePartialDate } from "../lib/partial-date.ts";
import { authorsOf } from "./attribution.ts";
import { contactsIn } from "./contacts.ts";
import { claimedIn } from "./counts.ts";
import { eventOf, publishedIn } from "./event.ts";
import { type Joining, joiningsIn } from "./joining.ts";
import { matcherOf } from "./known.ts";
import { organisationsIn } from "./organisations.ts";
import type { Proposals, ReadOptions } from "./proposals.ts";
import { quotesIn } from "./quotes.ts";
import { readingOf } from "./reading.ts";
import { reportedIn } from "./reported.ts";
import { peopleOf } from "./speakers.ts";
import { speechesIn } from "./speech.ts";
import { statementsIn } from "./statements.ts";
import { unitsOf } from "./units.ts";

/**
 * Reads a release or news item in Russian, Kazakh or English and proposes what an editor may record: who joined, who is
 * named besides, who said what, the event with its day and place, the number claimed, statements and contacts. Pure and
 * deterministic; any text gives an answer and none throws. Every proposal has its spans in the text as given. What the
 * text does not say is null or empty. `published` is ignored unless it is a calendar day.
 */
export function readRelease(text: string, options: ReadOptions = {}): Proposals {
  const given =
    options.published && parsePartialDate(options.published)?.precision === "day" ? options.published : null;
  const opened = readingOf(text, given);
  const reading = given === null ? { ...opened, published: publishedIn(opened) } : opened;
  const units = unitsOf(reading);
  const joinings = joiningsIn(reading, units);
  const people = peopleOf(reading);
  const said = speechesIn(reading);
  const by = authorsOf(reading, people, said);
  const kept = said.map(({ span }, index) => by[index]?.person != null || !announces(span, joinings));
  const speeches = said.filter((_, index) => kept[index]);
  const authors = by.filter((_, index) => kept[index]);
  const reported = reportedIn(reading, people, speeches, authors);
  const { quotes, speakers, warnings } = quotesIn(reading, speeches, authors, reported);
  const { joiners, mentioned } = organisationsIn(reading, units, joinings, speeches, matcherOf(options.known ?? []));
  return {
    lang: reading.lang,
    published: reading.published,
    event: eventOf(reading, joinings, units),
    claimed: claimedIn(reading, joinings, units),
    joiners,
    mentioned,
    speakers,
    quotes,
    statements: statementsIn(reading, joinings, speeches),
    contacts: contactsIn(text, reading.blocks),
    ignored: reading.ignored,
    warnings,
  };
}

/** A quotation of no person that lists who joined is the announcement; the joiners carry its words. */
function announces([from, to]: readonly [number, number], joinings: readonly Joining[]): boolean {
  return joinings.some(
    ({ items }) => items.length > 1 && items.every(({ mention }) => mention.span[0] >= from && mention.span[1] <= to),
  );
}
