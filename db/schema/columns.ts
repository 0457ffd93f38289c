import { sql } from "drizzle-orm";
import { type AnySQLiteColumn, check, index, text } from "drizzle-orm/sqlite-core";
import { LOCALES } from "../../lib/locale.ts";
import { DATE_BASES } from "../../lib/vocabulary.ts";

/** A language column that holds one of the record's three. */
export const lang = () => text("lang", { enum: LOCALES }).notNull();

/** `column in ('a', 'b', …)`: the closed list of lib, enforced by the database too. */
export function oneOf(name: string, column: AnySQLiteColumn, values: readonly string[]) {
  const list = sql.raw(values.map((value) => `'${value}'`).join(", "));
  return check(name, sql`${column} in (${list})`);
}

/**
 * The whole row a second time, for what can be made again from nowhere else. `integrity_check` holds the two against each
 * other, so `npm run verify` notices a bit of either that has turned over.
 */
export function twice(name: string, columns: Record<string, AnySQLiteColumn>) {
  const [first, ...others] = Object.values(columns);
  if (!first) throw new Error(`${name}: a table without columns`);
  return index(name).on(first, ...others);
}

/** A partial date as five columns: what was stated, its bounds for overlap, its place in order, and its basis. */
export const joinedColumns = {
  joined: text("joined").notNull(),
  joinedEarliest: text("joined_earliest"),
  joinedLatest: text("joined_latest").notNull(),
  joinedSort: text("joined_sort").notNull(),
  joinedBasis: text("joined_basis", { enum: DATE_BASES }).notNull(),
};

export const leftColumns = {
  left: text("left"),
  leftEarliest: text("left_earliest"),
  leftLatest: text("left_latest"),
  leftSort: text("left_sort"),
  leftBasis: text("left_basis", { enum: DATE_BASES }),
};

export const dateColumns = {
  date: text("date").notNull(),
  dateEarliest: text("date_earliest"),
  dateLatest: text("date_latest").notNull(),
  dateSort: text("date_sort").notNull(),
  dateBasis: text("date_basis", { enum: DATE_BASES }).notNull(),
};

export const saidColumns = {
  said: text("said").notNull(),
  saidEarliest: text("said_earliest"),
  saidLatest: text("said_latest").notNull(),
  saidSort: text("said_sort").notNull(),
  saidBasis: text("said_basis", { enum: DATE_BASES }).notNull(),
};
