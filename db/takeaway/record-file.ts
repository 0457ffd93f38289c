import Database from "better-sqlite3";
import { getTableName } from "drizzle-orm";
import { getTableConfig, type SQLiteColumn, type SQLiteTable } from "drizzle-orm/sqlite-core";
import { LICENCE } from "../../lib/licence.ts";
import { databasePath } from "../client.ts";
import { faultOf } from "../faults.ts";
import { change } from "../schema/changes.ts";
import { coalition, coalitionName } from "../schema/coalition.ts";
import { event, eventAgenda, eventSource, eventText } from "../schema/events.ts";
import { citation, membership } from "../schema/memberships.ts";
import { organisation, organisationName, person, personName } from "../schema/organisations.ts";
import { quote, quoteTranslation } from "../schema/quotes.ts";
import { capture, source, sourceTranslation } from "../schema/sources.ts";

/** The tables of the record. Whatever is not named here never leaves: drafts, accounts, reports, lists. */
const RECORD = [
  source,
  sourceTranslation,
  capture,
  coalition,
  coalitionName,
  organisation,
  organisationName,
  person,
  personName,
  event,
  eventText,
  eventAgenda,
  eventSource,
  membership,
  citation,
  quote,
  quoteTranslation,
  change,
];

/** What stays behind: the text of a source is its publisher's. */
const PRIVATE: ReadonlySet<string> = new Set(["capture.text"]);

const STRETCH = 20_000;

/**
 * Writes the record alone, with its chain of changes, into a new SQLite file at `to`, as it is at one moment.
 * `most`: only so many rows of each table, for a file whose size is being estimated. Others are served in between.
 */
export async function writeRecordFile(to: string, most = Number.POSITIVE_INFINITY): Promise<void> {
  const raw = new Database(to);
  try {
    raw.pragma("journal_mode = OFF");
    raw.pragma("synchronous = OFF");
    // Of a beginning that is weighed rows may refer to what comes after it; a whole record refers to nothing outside.
    raw.pragma("foreign_keys = OFF");
    raw.pragma("cache_size = -16384");
    raw.prepare("ATTACH ? AS record").run(databasePath());
    raw.exec("BEGIN");
    for (const table of RECORD) await copy(raw, table, most);
    writeAbout(raw);
    raw.exec("COMMIT");
  } catch (error) {
    throw faultOf(error, databasePath());
  } finally {
    raw.close();
  }
}

async function copy(raw: Database.Database, table: SQLiteTable, most: number): Promise<void> {
  const name = getTableName(table);
  const columns = columnsOf(table);
  raw.exec(createStatement(table));
  const list = columns.map((column) => `"${column.name}"`).join(", ");
  const last = Number(raw.prepare(`SELECT coalesce(max(rowid), 0) FROM record."${name}"`).pluck().get());
  const insert = raw.prepare(
    `INSERT INTO main."${name}" (${list}) SELECT ${list} FROM record."${name}" WHERE rowid > ? AND rowid <= ? ORDER BY rowid`,
  );
  const end = Math.min(last, most);
  for (let from = 0; from < end; from += STRETCH) {
    insert.run(from, Math.min(from + STRETCH, end));
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function createStatement(table: SQLiteTable): string {
  const { name, foreignKeys, primaryKeys } = getTableConfig(table);
  const quoted = (columns: readonly { name: string }[]): string => columns.map((one) => `"${one.name}"`).join(", ");
  const parts = [
    ...columnsOf(table).map((column) =>
      [`"${column.name}" ${column.getSQLType()}`, column.primary && "PRIMARY KEY", column.notNull && "NOT NULL"]
        .filter(Boolean)
        .join(" "),
    ),
    ...primaryKeys.map((key) => `PRIMARY KEY (${quoted(key.columns)})`),
    ...foreignKeys.map((key) => {
      const { columns, foreignTable, foreignColumns } = key.reference();
      return `FOREIGN KEY (${quoted(columns)}) REFERENCES "${getTableName(foreignTable)}" (${quoted(foreignColumns)})`;
    }),
  ];
  return `CREATE TABLE main."${name}" (${parts.join(", ")})`;
}

function columnsOf(table: SQLiteTable): SQLiteColumn[] {
  const { name, columns } = getTableConfig(table);
  return columns.filter((column) => column.generated === undefined && !PRIVATE.has(`${name}.${column.name}`));
}

/** Says in the file itself which state of the record it is, and under which terms. */
function writeAbout(raw: Database.Database): void {
  raw.exec("CREATE TABLE main.about (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL)");
  const head = raw.prepare<[], { seq: number; at: string; hash: string }>(
    "SELECT seq, at, hash FROM main.change ORDER BY seq DESC LIMIT 1",
  );
  const { seq = 0, at = "", hash = "" } = head.get() ?? {};
  const insert = raw.prepare("INSERT INTO main.about (name, value) VALUES (?, ?)");
  const about = { record_version: String(seq), published: at, hash, licence: LICENCE.name, licence_url: LICENCE.url };
  for (const [name, value] of Object.entries(about)) insert.run(name, value);
}
