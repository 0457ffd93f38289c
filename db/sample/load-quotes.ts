import { LOCALES } from "../../lib/locale.ts";
import type { Db } from "../client.ts";
import { publishPerson } from "../publish/person.ts";
import { publishQuote } from "../publish/quote.ts";
import { idOf, type Keys, SAMPLE_STEP } from "./keys.ts";
import type { SampleRecord } from "./record-file.ts";

type SampleQuote = SampleRecord["quotes"][number];

/** Publishes the people and their words in the order of the source. Returns the `seq` of the last step. */
export async function loadQuotes(
  tx: Db,
  record: SampleRecord,
  sources: Keys,
  events: Keys,
  organisations: Keys,
): Promise<number> {
  const people: Keys = new Map();
  let seq = 0;
  for (const [index, quote] of record.quotes.entries()) {
    const event = record.events.find((one) => one.key === quote.event);
    if (!event) throw new RangeError(`the sample names ${quote.event}, which it does not hold`);
    const published = await publishQuote(
      tx,
      null,
      {
        personId: await speakerOf(tx, quote, people),
        speakerAsPrinted: quote.speakerAsPrinted ?? null,
        organisationId: quote.organisation === null ? null : idOf(organisations, quote.organisation),
        eventId: idOf(events, quote.event),
        role: quote.role,
        said: event.date,
        lang: quote.lang,
        text: quote.text,
        form: quote.form,
        sourceId: idOf(sources, quote.source),
        position: index + 1,
      },
      SAMPLE_STEP,
    );
    seq = published.seq;
  }
  return seq;
}

/** The person of the quote, published at the first words of theirs. */
async function speakerOf(tx: Db, quote: SampleQuote, people: Keys): Promise<number | null> {
  const { person } = quote;
  if (!person?.ru) return null;
  const known = people.get(person.ru);
  if (known !== undefined) return known;
  const names = LOCALES.flatMap((lang) => {
    const value = person[lang];
    return value ? [{ lang, value, by: lang === quote.lang ? ("source" as const) : ("editors" as const) }] : [];
  });
  const published = await publishPerson(tx, null, { names }, SAMPLE_STEP);
  people.set(person.ru, published.id);
  return published.id;
}
