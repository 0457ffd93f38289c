import { fold } from "../lib/folding.ts";
import type { Proposals } from "../reader/proposals.ts";
import type { Gold } from "./reader-gold.ts";

/** Found and right, found and wrong, not found; for the fields that are right or wrong only the first two are used. */
export type Tally = { right: number; wrong: number; missed: number; errors: string[] };
export const FIELDS = [
  "joiners",
  "joiners+mentioned",
  "speakers",
  "role",
  "organisation",
  "quotes",
  "attribution",
  "date",
  "place",
  "claimed",
  "statements",
  "contacts",
] as const;
type Field = (typeof FIELDS)[number];
export type Score = Record<Field, Tally>;

/** Compares what was read with the gold, field by field; names and words are compared folded. */
export function scoreOf(read: Proposals, gold: Gold): Score {
  const everyone = [...read.joiners, ...read.mentioned].map(({ name }) => name);
  const quoteKey = (text: string, form: string): string => `${form}: ${text}`;
  return {
    joiners: sets(
      read.joiners.map(({ name }) => name),
      gold.joiners,
    ),
    "joiners+mentioned": sets(everyone, [...gold.joiners, ...gold.mentioned]),
    speakers: sets(
      read.speakers.map(({ name }) => name),
      gold.speakers.map(({ name }) => name),
    ),
    role: perSpeaker(read, gold, "role"),
    organisation: perSpeaker(read, gold, "organisation"),
    quotes: sets(
      read.quotes.map(({ text, form }) => quoteKey(text, form)),
      gold.quotes.map(({ text, form }) => quoteKey(text, form)),
    ),
    attribution: attribution(read, gold),
    date: value(read.event.date?.edtf ?? null, gold.date),
    place: value(read.event.place, gold.place),
    claimed: value(read.claimed?.count ?? null, gold.claimed),
    statements: sets(
      read.statements.map(({ text }) => text),
      gold.statements,
    ),
    contacts: sets(
      read.contacts.map(({ text }) => text),
      gold.contacts,
    ),
  };
}

export function emptyScore(): Score {
  const empty = (): Tally => ({ right: 0, wrong: 0, missed: 0, errors: [] });
  return {
    joiners: empty(),
    "joiners+mentioned": empty(),
    speakers: empty(),
    role: empty(),
    organisation: empty(),
    quotes: empty(),
    attribution: empty(),
    date: empty(),
    place: empty(),
    claimed: empty(),
    statements: empty(),
    contacts: empty(),
  };
}

/** Adds one fixture's score to a sum; its errors are named after it. */
export function add(sum: Score, score: Score, name: string): void {
  for (const field of FIELDS) {
    sum[field].right += score[field].right;
    sum[field].wrong += score[field].wrong;
    sum[field].missed += score[field].missed;
    sum[field].errors.push(...score[field].errors.map((error) => `${name}: ${error}`));
  }
}

function sets(found: readonly string[], wanted: readonly string[]): Tally {
  const left = new Map<string, string>(wanted.map((text) => [fold(text), text]));
  const tally: Tally = { right: 0, wrong: 0, missed: 0, errors: [] };
  for (const text of found) {
    if (left.delete(fold(text))) tally.right++;
    else {
      tally.wrong++;
      tally.errors.push(`+ ${text}`);
    }
  }
  tally.missed = left.size;
  tally.errors.push(...[...left.values()].map((text) => `- ${text}`));
  return tally;
}

function perSpeaker(read: Proposals, gold: Gold, field: "role" | "organisation"): Tally {
  const tally: Tally = { right: 0, wrong: 0, missed: 0, errors: [] };
  for (const wanted of gold.speakers) {
    const found = read.speakers.find(({ name }) => fold(name) === fold(wanted.name));
    if (found)
      judge(
        tally,
        fold(found[field] ?? ""),
        fold(wanted[field] ?? ""),
        `${wanted.name}: ${found[field]} / ${wanted[field]}`,
      );
  }
  return tally;
}

function attribution(read: Proposals, gold: Gold): Tally {
  const tally: Tally = { right: 0, wrong: 0, missed: 0, errors: [] };
  for (const wanted of gold.quotes) {
    const found = read.quotes.find(({ text, form }) => form === wanted.form && fold(text) === fold(wanted.text));
    const speaker = found?.speaker == null ? "" : (read.speakers[found.speaker]?.name ?? "");
    if (found)
      judge(
        tally,
        fold(speaker),
        fold(wanted.speaker ?? ""),
        `${wanted.text.slice(0, 40)}: ${speaker} / ${wanted.speaker}`,
      );
  }
  return tally;
}

function value(found: string | number | null, wanted: string | number | null): Tally {
  const tally: Tally = { right: 0, wrong: 0, missed: 0, errors: [] };
  if (found !== null || wanted !== null)
    judge(tally, fold(String(found)), fold(String(wanted)), `${found} / ${wanted}`);
  return tally;
}

function judge(tally: Tally, found: string, wanted: string, error: string): void {
  if (found === wanted) tally.right++;
  else {
    tally.wrong++;
    tally.errors.push(error);
  }
}
