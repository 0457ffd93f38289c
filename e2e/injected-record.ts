import { type Db, transact } from "../db/client.ts";
import { publishCoalition } from "../db/publish/coalition.ts";
import { publishEvent } from "../db/publish/event.ts";
import { publishMembership } from "../db/publish/membership.ts";
import { publishOrganisation } from "../db/publish/organisation.ts";
import { publishPerson } from "../db/publish/person.ts";
import { publishQuote } from "../db/publish/quote.ts";
import { publishSource } from "../db/publish/source.ts";
import { LOCALES } from "../lib/locale.ts";

const STEP = { actor: "test", kind: "creation" as const };
const DAY = { edtf: "2022-10-19", basis: "stated" as const };
const BY = "editors" as const;
const LONGEST = 19_000;

/** What the next text field holds. */
type Words = () => string;

/** Publishes one record of each kind for each of `words`, asking it anew for every text field; `about` is for the longest. */
export async function publishInjected(words: readonly Words[], about: string): Promise<void> {
  await transact(async (tx) => {
    for (const [number, next] of words.entries()) await publishOne(tx, next, number);
    const [next] = words;
    if (next) await publishAbout(tx, next, about.slice(0, LONGEST));
  });
}

async function publishAbout(tx: Db, next: Words, about: string): Promise<void> {
  const sourceId = await aSource(tx, next, 9_999);
  const names = LOCALES.map((lang) => ({ lang, name: next(), short: next(), about }));
  const contact = { text: next(), sourceId, on: DAY.edtf };
  await publishCoalition(tx, { founded: DAY.edtf, contact, names }, STEP);
}

async function publishOne(tx: Db, next: Words, number: number): Promise<void> {
  const sourceId = await aSource(tx, next, number);
  const event = await publishEvent(
    tx,
    null,
    {
      kind: "joining",
      date: DAY,
      texts: LOCALES.map((lang) => ({ lang, title: next(), place: next() })),
      claimed: { count: 100, text: next(), lang: "ru" },
      agenda: LOCALES.map((lang) => ({ lang, value: next() })),
      sourceIds: [sourceId],
    },
    STEP,
  );
  const person = await publishPerson(
    tx,
    null,
    { names: LOCALES.map((lang) => ({ lang, value: next(), by: BY })) },
    STEP,
  );
  const organisationId = await anOrganisation(tx, next, number);
  const quote = { organisationId, eventId: event.id, said: DAY, lang: "ru" as const, sourceId };
  const words = () => ({ text: next(), role: next(), locator: next(), checkReason: next() });
  const translations = [{ lang: "en" as const, text: next(), by: BY, ofVersion: 1 }];
  await publishQuote(tx, null, { ...quote, ...words(), personId: person.id, form: "reported", translations }, STEP);
  await publishQuote(tx, null, { ...quote, ...words(), speakerAsPrinted: next(), form: "direct" }, STEP);
  const joined = { organisationId, eventId: event.id, joined: DAY };
  const citations = [{ sourceId, assertedBy: "coalition" as const, locator: next() }];
  const { id } = await publishMembership(tx, null, { ...joined, citations }, STEP);
  const departure = { date: { ...DAY, edtf: "2022-11" }, sourceId, reason: next() };
  const correction = { actor: "test", kind: "correction" as const, class: "fact" as const, reason: next() };
  await publishMembership(tx, id, { ...joined, citations, departure }, correction);
}

async function anOrganisation(tx: Db, next: Words, number: number): Promise<number> {
  const kinds = ["official", "short", "former"] as const;
  const names = LOCALES.flatMap((lang) => kinds.map((kind) => ({ lang, kind, value: next(), by: BY })));
  const website = addressOf(next(), number);
  return (await publishOrganisation(tx, null, { kind: "association", region: next(), website, names }, STEP)).id;
}

async function aSource(tx: Db, next: Words, number: number): Promise<number> {
  const said = { publisher: next(), title: next(), via: next(), url: addressOf(next(), number) };
  const translations = LOCALES.map((lang) => ({ lang, publisher: next(), title: next() }));
  const input = { ...said, lang: "ru" as const, published: DAY.edtf, translations };
  const pasted = { text: next(), at: "2022-10-20T00:00:00.000Z" };
  return (await publishSource(tx, null, input, STEP, pasted)).id;
}

function addressOf(text: string, number: number): string {
  return `https://example.org/${number}/'onclick='hit(1)'?q=${encodeURIComponent(text.slice(0, 300))}#<img src=x onerror=hit(1)>`;
}
