import fc from "fast-check";
import { lastDayOfMonth, partialDateOf } from "../lib/partial-date.ts";
import type { TimelineFilter } from "../lib/timeline-filter.ts";
import { type Db, transact } from "./client.ts";
import { publishEvent } from "./publish/event.ts";
import { publishMembership } from "./publish/membership.ts";
import { publishOrganisation } from "./publish/organisation.ts";
import { publishQuote } from "./publish/quote.ts";
import { publishSource } from "./publish/source.ts";
import { temporaryRecord } from "./temporary-record.testing.ts";

/** Small records of random joiners and, worked out from the plan alone, the lines that they must show. For tests. */

export type Joiner = {
  /** Index of one of `DATES`. */
  date: number;
  event: number | null;
  /** Which year it leaves in, if it does. */
  leaves: number | null;
  speaks: boolean;
  kind: number;
};
export type Plan = { events: number[]; joiners: Joiner[] };
export type Line = {
  day: string;
  cluster: number;
  edtf: string;
  name: string;
  effect: "joined" | "left" | "statement";
  kind: string | null;
  quoted: boolean;
  ended: boolean;
  /** The day on which the membership ends. */
  until: string | null;
  text: string;
};

const STEP = { actor: "test", kind: "creation" as const };
const DATES = [
  "2022-10-06",
  "2022-10-19",
  "2022-10-31",
  "2022-10",
  "2022-11-02",
  "../2022-11-25",
  "2022-12-31",
  "2022",
];
const KINDS = ["party", "association", "council"] as const;
const WORDS = ["союз", "совет", "сою", "встреча 1", "ло", "7", "мир", "нет такого слова", "СОЮЗ встреча"];

export const anyPlan: fc.Arbitrary<Plan> = fc.record({
  events: fc.array(fc.nat(DATES.length - 1), { minLength: 1, maxLength: 6 }),
  joiners: fc.array(
    fc.record({
      date: fc.nat(DATES.length - 1),
      event: fc.option(fc.nat(5), { freq: 2 }),
      leaves: fc.option(fc.nat(2), { freq: 4 }),
      speaks: fc.boolean(),
      kind: fc.nat(KINDS.length - 1),
    }),
    { minLength: 1, maxLength: 170, size: "max" },
  ),
});

const anyMonth = fc.option(fc.constantFrom("2021-12", "2022-09", "2022-10", "2022-11", "2022-12", "2023-02"), {
  freq: 1,
});

export const anyFilter: fc.Arbitrary<TimelineFilter> = fc.record({
  q: fc.oneof({ weight: 2, arbitrary: fc.constant("") }, fc.constantFrom(...WORDS)),
  kind: fc.option(fc.constantFrom(...KINDS), { freq: 2 }),
  from: anyMonth,
  to: anyMonth,
  quotes: fc.boolean(),
  left: fc.boolean(),
  asOf: fc.option(fc.constantFrom("2022-10-05", "2022-10-19", "2022-12-31", "2023-01-02", "2024-06-01"), { freq: 2 }),
  order: fc.constantFrom("newest" as const, "oldest" as const),
  before: fc.constant(null),
  after: fc.constant(null),
});

export async function withPlan(plan: Plan, body: (lines: Line[]) => Promise<void>): Promise<void> {
  const record = await temporaryRecord();
  try {
    await body(await transact((tx) => publish(tx, plan)));
  } finally {
    record.remove();
  }
}

/** So many joiners of every sort; none leaves. */
export function joiners(count: number): Joiner[] {
  return Array.from({ length: count }, (_, index) => ({
    date: index % DATES.length,
    event: index % 5,
    leaves: null,
    speaks: index % 2 === 0,
    kind: index % KINDS.length,
  }));
}

/** The lines that a filter leaves, by day and group as the page reads; within a group in the order of the source. */
export function linesUnder(lines: readonly Line[], filter: TimelineFilter): Line[] {
  const way = filter.order === "newest" ? -1 : 1;
  return lines
    .filter((line) => passes(line, filter))
    .map((line, index) => ({ line, index }))
    .sort((a, b) => way * (compare(a.line.day, b.line.day) || a.line.cluster - b.line.cluster) || a.index - b.index)
    .map(({ line }) => line);
}

function passes(line: Line, filter: TimelineFilter): boolean {
  const { earliest, latest } = partialDateOf(line.edtf);
  const [from, to] = [filter.from && `${filter.from}-01`, filter.to && lastDayOfMonth(filter.to)];
  return (
    (filter.kind === null || filter.kind === line.kind) &&
    (!filter.quotes || line.quoted) &&
    (filter.left || staysUnder(line, filter.asOf)) &&
    (!filter.asOf || earliest === null || earliest <= filter.asOf) &&
    (!from || latest >= from) &&
    (!to || earliest === null || earliest <= to) &&
    filter.q
      .toLowerCase()
      .split(" ")
      .every((term) => line.text.includes(term))
  );
}

function staysUnder({ effect, ended, until }: Line, asOf: string | null): boolean {
  return asOf === null ? !ended : effect !== "left" && (until === null || until > asOf);
}

async function publish(tx: Db, plan: Plan): Promise<Line[]> {
  const source = { publisher: "Газета", lang: "ru" as const, published: "2022-10-19" };
  const { id: sourceId } = await publishSource(tx, null, source, STEP);
  const events: { id: number; edtf: string; title: string }[] = [];
  for (const [index, date] of plan.events.entries()) {
    const title = `Встреча ${index}`;
    const texts = [{ lang: "ru" as const, title }];
    const input = { kind: "joining" as const, date: stated(date), texts, sourceIds: [sourceId] };
    events.push({ ...(await publishEvent(tx, null, input, STEP)), edtf: stated(date).edtf, title });
  }
  const lines: Line[] = [];
  for (const [index, joiner] of plan.joiners.entries()) {
    const event = joiner.event === null ? null : (events[joiner.event % events.length] ?? null);
    lines.push(...(await publishJoiner(tx, joiner, index, event, sourceId)));
  }
  const quiet = events.filter(({ id }) => lines.every(({ cluster }) => cluster !== id));
  return [...lines, ...quiet.map(statementLine)];
}

async function publishJoiner(
  tx: Db,
  joiner: Joiner,
  index: number,
  event: { id: number; title: string } | null,
  sourceId: number,
): Promise<Line[]> {
  const name = `${index % 2 === 0 ? "Союз" : "Совет"} ${index}`;
  const kind = KINDS[joiner.kind] ?? "party";
  const names = [{ lang: "ru" as const, kind: "official" as const, value: name, by: "editors" as const }];
  const { id: organisationId } = await publishOrganisation(tx, null, { kind, names }, STEP);
  const leftOn = joiner.leaves === null ? null : `202${3 + joiner.leaves}-01-0${1 + (index % 3)}`;
  const departure = leftOn === null ? null : { date: { edtf: leftOn, basis: "stated" as const }, sourceId };
  const joined = stated(joiner.date);
  const citations = [{ sourceId, assertedBy: "coalition" as const }];
  const where = { organisationId, eventId: event?.id ?? null };
  const { id } = await publishMembership(
    tx,
    null,
    { ...where, joined, departure, position: index + 1, citations },
    STEP,
  );
  const words = `Слова про мир ${index}`;
  if (joiner.speaks) {
    const said = { ...where, speakerAsPrinted: "Голос", said: joined, lang: "ru" as const, form: "direct" as const };
    await publishQuote(tx, null, { ...said, text: words, sourceId }, STEP);
  }
  const spoken = joiner.speaks ? `${words} голос` : "";
  const common = { name, kind, ended: leftOn !== null, until: leftOn, quoted: joiner.speaks };
  const text = [name, event?.title ?? "", spoken].join(" | ").toLowerCase();
  const edtf = joined.edtf;
  const arrival: Line = { ...common, effect: "joined", edtf, day: dayOf(edtf), cluster: event?.id ?? -id, text };
  if (leftOn === null) return [arrival];
  const leaving = { effect: "left" as const, edtf: leftOn, day: leftOn, cluster: -id, quoted: false };
  return [arrival, { ...common, ...leaving, text: name.toLowerCase() }];
}

function statementLine({ id, edtf, title }: { id: number; edtf: string; title: string }): Line {
  const common = { name: title, effect: "statement" as const, kind: null, quoted: false, ended: false, until: null };
  return { ...common, edtf, day: dayOf(edtf), cluster: id, text: title.toLowerCase() };
}

function stated(date: number): { edtf: string; basis: "stated" } {
  return { edtf: DATES[date] ?? "2022", basis: "stated" };
}

function dayOf(edtf: string): string {
  return partialDateOf(edtf).sort;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
