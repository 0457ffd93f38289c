import { and, asc, getTableName, gt, inArray, isNull, sql } from "drizzle-orm";
import { plainWords } from "../../lib/search-lines.ts";
import { SEARCHED_KINDS } from "../../lib/vocabulary.ts";
import type { Db } from "../client.ts";
import { furtherOn } from "../further-on.ts";
import { event } from "../schema/events.ts";
import {
  directoryEntry,
  directoryTally,
  recordTally,
  searchEntry,
  searchWord,
  timelineEntry,
  timelineTally,
} from "../schema/lists.ts";
import { membership } from "../schema/memberships.ts";
import { organisation, organisationName, person } from "../schema/organisations.ts";
import { quote } from "../schema/quotes.ts";
import { source } from "../schema/sources.ts";
import { refillSearch, rowWriter, withoutIndexes } from "./bulk-write.ts";
import { composeMemberships, composeStatements } from "./compose.ts";
import { directoryLines } from "./directory-entries.ts";
import { TALLIED } from "./record-tally.ts";
import { composeSearch } from "./search-entries.ts";

const CHUNK = 400;

/** Makes every derived list again from the record; what it writes is what the published steps had left there. */
export async function rebuildLists(tx: Db): Promise<void> {
  await withoutIndexes(tx, LINES.map(getTableName), async () => {
    for (const table of [...LINES, timelineTally, directoryTally, recordTally]) await tx.delete(table);
    await writeSearch(tx);
    await writeLines(tx);
  });
  await refillSearch(tx, "record_search");
  await refillSearch(tx, "timeline_search");
  await tallyAll(tx);
}

const LINES = [searchEntry, searchWord, timelineEntry, directoryEntry];
const SEARCHED = { organisation, person, quote, event, source };

async function writeLines(tx: Db): Promise<void> {
  const writeEntry = rowWriter(tx, timelineEntry);
  const writeDirectoryEntry = rowWriter(tx, directoryEntry);
  await eachChunk(
    (after) => idsOf(tx, membership, after),
    async (ids) => {
      for (const entry of await composeMemberships(tx, ids)) writeEntry(entry);
    },
  );
  await eachChunk(
    (after) => idsOf(tx, event, after),
    async (ids) => {
      for (const entry of await composeStatements(tx, ids)) writeEntry(entry);
    },
  );
  await eachChunk(
    (after) => idsOf(tx, organisation, after),
    async (ids) => {
      for (const line of await linesOf(tx, ids)) writeDirectoryEntry(line);
    },
  );
}

async function writeSearch(tx: Db): Promise<void> {
  const write = rowWriter(tx, searchEntry, { counted: false });
  const words = new Map<string, number>();
  for (const kind of SEARCHED_KINDS) {
    await eachChunk(
      (after) => idsOf(tx, SEARCHED[kind], after),
      async (ids) => {
        for (const row of await composeSearch(tx, kind, ids)) {
          write(row);
          for (const word of plainWords(row.text)) words.set(word, (words.get(word) ?? 0) + 1);
        }
      },
    );
  }
  const writeWord = rowWriter(tx, searchWord);
  for (const [word, records] of words) writeWord({ word, letters: word.length, records });
}

async function eachChunk(
  read: (after: number) => Promise<number[]>,
  work: (ids: number[]) => Promise<void>,
): Promise<void> {
  let from = 0;
  for (let ids = await read(from); ids.length > 0; ids = await read(from)) {
    from = furtherOn(from, ids.at(-1) ?? 0);
    await work(ids);
  }
}

async function idsOf(
  tx: Db,
  table: typeof membership | (typeof SEARCHED)[keyof typeof SEARCHED],
  after: number,
): Promise<number[]> {
  const rows = await tx
    .select({ id: table.id })
    .from(table)
    .where(gt(table.id, after))
    .orderBy(asc(table.id))
    .limit(CHUNK);
  return rows.map((row) => row.id);
}

async function linesOf(tx: Db, ids: number[]): Promise<(typeof directoryEntry.$inferSelect)[]> {
  const bodies = await tx
    .select({ id: organisation.id, kind: organisation.kind })
    .from(organisation)
    .where(and(inArray(organisation.id, ids), isNull(organisation.mergedInto)));
  const names = Map.groupBy(
    await tx.select().from(organisationName).where(inArray(organisationName.organisationId, ids)),
    (name) => name.organisationId,
  );
  const periods = Map.groupBy(
    await tx
      .select({ organisationId: membership.organisationId, left: membership.left })
      .from(membership)
      .where(inArray(membership.organisationId, ids)),
    (period) => period.organisationId,
  );
  return bodies.flatMap(({ id, kind }) => {
    const mine = periods.get(id);
    if (!mine) return [];
    return directoryLines(id, kind, Number(mine.some((period) => period.left === null)), names.get(id) ?? []);
  });
}

async function tallyAll(tx: Db): Promise<void> {
  await tx.run(sql`
    insert into ${timelineTally} (day, kind, quoted, ended, edtf, earliest, latest, joined, "left", statements)
    select day, kind, quoted, ended, min(edtf), min(earliest), min(latest),
      sum(effect = 'joined'), sum(effect = 'left'), sum(effect = 'statement')
    from ${timelineEntry} group by day, kind, quoted, ended`);
  await tx.run(sql`
    insert into ${directoryTally} (lang, letter, kind, current, organisations)
    select lang, letter, kind, current, count(*) from ${directoryEntry} group by lang, letter, kind, current`);
  const counts = {
    organisation: sql`select count(*) from ${organisation} where ${organisation.mergedInto} is null`,
    person: sql`select count(distinct ${quote.personId}) from ${quote}`,
    source: sql`select count(*) from ${source}`,
    quote: sql`select count(*) from ${quote}`,
  };
  for (const kind of TALLIED) {
    await tx.run(
      sql`insert into ${recordTally} (kind, records) select ${kind}, n from (select (${counts[kind]}) as n) where n > 0`,
    );
  }
}
