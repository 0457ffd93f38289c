import { getTableName } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Db } from "../client.ts";
import { coalitionNameRows, coalitionRow } from "../publish/coalition.ts";
import { eventParts, eventRow } from "../publish/event.ts";
import { citationRows, membershipRow } from "../publish/membership.ts";
import { organisationNameRows, organisationRow } from "../publish/organisation.ts";
import { personNameRows, personRow } from "../publish/person.ts";
import { quoteRow, translationRows } from "../publish/quote.ts";
import type { EventSnapshot } from "../publish/snapshots.ts";
import { sourceRow, sourceTranslationRows } from "../publish/source.ts";
import { coalition, coalitionName } from "../schema/coalition.ts";
import { event, eventAgenda, eventSource, eventText } from "../schema/events.ts";
import { citation, membership } from "../schema/memberships.ts";
import { organisation, organisationName, person, personName } from "../schema/organisations.ts";
import { quote, quoteTranslation } from "../schema/quotes.ts";
import { source, sourceTranslation } from "../schema/sources.ts";
import type { LastVersion } from "./chain.ts";
import { differences, type PlainRow } from "./compare.ts";
import type { Fault } from "./faults.ts";

type Place = [table: SQLiteTable, rows: readonly PlainRow[]];

/** Every table of the record; a row of those marked counted has a number of its own, which means nothing. */
const TABLES: { table: SQLiteTable; counted?: true }[] = [
  { table: coalition },
  { table: coalitionName },
  { table: organisation },
  { table: organisationName, counted: true },
  { table: person },
  { table: personName },
  { table: event },
  { table: eventText },
  { table: eventAgenda },
  { table: eventSource },
  { table: source },
  { table: sourceTranslation },
  { table: membership },
  { table: citation, counted: true },
  { table: quote },
  { table: quoteTranslation },
];

/** Makes every row of the record again from the last snapshots and compares it with the row that is there. */
export async function checkRows(tx: Db, last: ReadonlyMap<string, LastVersion>): Promise<Fault[]> {
  const expected = new Map<SQLiteTable, PlainRow[]>();
  for (const version of last.values()) {
    for (const [table, rows] of recordRows(version)) {
      const known = expected.get(table);
      if (known) known.push(...rows);
      else expected.set(table, [...rows]);
    }
  }
  const faults: Fault[] = [];
  for (const { table, counted } of TABLES) {
    const held = (await tx.select().from(table)).map((row) => (counted ? withoutId(row) : plain(row)));
    faults.push(...differences(getTableName(table), expected.get(table) ?? [], held));
  }
  return faults;
}

/** The rows that a record's last version is made of, table by table. */
export function recordRows({ version, snapshot }: LastVersion): Place[] {
  switch (snapshot.kind) {
    case "coalition":
      return [
        [coalition, [coalitionRow(snapshot.content, version)]],
        [coalitionName, coalitionNameRows(snapshot.content)],
      ];
    case "organisation":
      return [
        [organisation, [organisationRow(snapshot.content, version)]],
        [organisationName, organisationNameRows(snapshot.content)],
      ];
    case "person":
      return [
        [person, [personRow(snapshot.content, version)]],
        [personName, personNameRows(snapshot.content)],
      ];
    case "event":
      return eventRows(snapshot.content, version);
    case "source": {
      const { captures: _captures, ...content } = snapshot.content;
      return [
        [source, [{ id: content.id, ...sourceRow(content, version) }]],
        [sourceTranslation, sourceTranslationRows(snapshot.content)],
      ];
    }
    case "membership":
      return [
        [membership, [{ id: snapshot.content.id, ...membershipRow(snapshot.content, version) }]],
        [citation, citationRows(snapshot.content)],
      ];
    case "quote":
      return [
        [quote, [quoteRow(snapshot.content, version)]],
        [quoteTranslation, translationRows(snapshot.content)],
      ];
    case "withdrawn":
      return [];
  }
}

function eventRows(content: EventSnapshot, version: number): Place[] {
  const { texts, agenda, sources } = eventParts(content);
  return [
    [event, [{ id: content.id, ...eventRow(content, version) }]],
    [eventText, texts],
    [eventAgenda, agenda],
    [eventSource, sources],
  ];
}

function withoutId(row: Record<string, unknown>): PlainRow {
  const { id: _id, ...rest } = plain(row);
  return rest;
}

/** Sound because a row of SQLite holds null, numbers and text, all of them values of JSON. */
function plain(row: Record<string, unknown>): PlainRow {
  return row as PlainRow;
}
