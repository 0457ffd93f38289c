import { existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { type MigrationMeta, readMigrationFiles } from "drizzle-orm/migrator";
import { configure, type Db } from "./client.ts";
import { DatabaseFault, faultOf } from "./faults.ts";
import { guardStatements } from "./guards.ts";

const LOCK_WAIT_MS = 30_000;
/** The table that lists the migrations of a file. */
export const JOURNAL = "__drizzle_migrations";

/**
 * Brings the file at `path` to this version of the product, creating it when it is not there.
 * One exclusive transaction, so two processes that start together migrate once; foreign keys are off meanwhile
 * (a table rebuild would otherwise delete the rows that point to it) and checked before the commit.
 * An existing record is first copied beside itself. Throws `DatabaseFault` and changes nothing when it cannot.
 */
export async function migrateDatabase(path: string): Promise<{ applied: number }> {
  return applyMigrations(path, migrations());
}

/** As `migrateDatabase`, with the migrations given. */
export function applyMigrations(path: string, known: MigrationMeta[]): { applied: number } {
  let raw: Database.Database | undefined;
  try {
    mkdirSync(dirname(path), { recursive: true });
    raw = new Database(path, { timeout: LOCK_WAIT_MS });
    refuseStrangers(raw, path, known);
    configure(raw);
    keepACopy(raw, path, known);
    return { applied: applyPending(raw, path, known) };
  } catch (error) {
    throw creationFault(faultOf(error, path));
  } finally {
    raw?.close();
  }
}

/** Gives `look` an empty database of this version, which is nowhere but in memory. */
export async function withBlankDatabase<Result>(look: (db: Db) => Promise<Result>): Promise<Result> {
  const raw = new Database(":memory:");
  applyPending(raw, "a blank database", migrations());
  try {
    return await look(drizzle(raw));
  } finally {
    raw.close();
  }
}

/** The migrations that ship with this version, oldest first. */
export function migrations(): MigrationMeta[] {
  return readMigrationFiles({ migrationsFolder: migrationsFolder() });
}

/** How many of this version's migrations the file has, and whether it has one that this version does not know. */
export function appliedMigrations(raw: Database.Database, known: MigrationMeta[]): { applied: number; newer: boolean } {
  if (!hasTable(raw, JOURNAL)) return { applied: 0, newer: false };
  const rows = raw.prepare(`SELECT hash FROM ${JOURNAL} ORDER BY created_at`).pluck().all();
  const hashes = new Set(known.map((migration) => migration.hash));
  return { applied: rows.length, newer: rows.some((hash) => typeof hash !== "string" || !hashes.has(hash)) };
}

/** Whether the file has tables, but none of ours: somebody else's database, never to be written to. */
export function isForeign(raw: Database.Database): boolean {
  const tables = raw.prepare("SELECT count(*) FROM sqlite_schema WHERE type = 'table'").pluck().get();
  return tables !== 0 && !hasTable(raw, JOURNAL);
}

/** A file that is still missing after it was to be created stands in a place where it cannot be. */
function creationFault(fault: DatabaseFault): DatabaseFault {
  return fault.state === "missing" ? new DatabaseFault("unreadable", fault.message, { cause: fault }) : fault;
}

function migrationsFolder(): string {
  const beside = join(import.meta.dirname ?? "", "migrations");
  return existsSync(beside) ? beside : join(process.cwd(), "db/migrations");
}

function refuseStrangers(raw: Database.Database, path: string, known: MigrationMeta[]): void {
  if (isForeign(raw)) {
    throw new DatabaseFault("not-a-database", `${path}: this is another program's database; nothing was changed`);
  }
  if (appliedMigrations(raw, known).newer) {
    throw new DatabaseFault(
      "newer",
      `${path}: this database is of a newer version of the product; nothing was changed`,
    );
  }
}

function keepACopy(raw: Database.Database, path: string, known: MigrationMeta[]): void {
  const { applied } = appliedMigrations(raw, known);
  const copy = `${path}.before-migration-${applied + 1}`;
  if (applied > 0 && applied < known.length && !existsSync(copy)) raw.prepare("VACUUM INTO ?").run(copy);
}

function applyPending(raw: Database.Database, path: string, known: MigrationMeta[]): number {
  raw.pragma("foreign_keys = OFF");
  raw.exec("BEGIN EXCLUSIVE");
  try {
    raw.exec(`CREATE TABLE IF NOT EXISTS ${JOURNAL} (id INTEGER PRIMARY KEY, hash text NOT NULL, created_at numeric)`);
    const pending = known.slice(appliedMigrations(raw, known).applied);
    for (const migration of pending) apply(raw, migration);
    for (const statement of guardStatements()) raw.exec(statement);
    const orphans = raw.pragma("foreign_key_check");
    if (Array.isArray(orphans) && orphans.length > 0) {
      throw new DatabaseFault("damaged", `${path}: ${orphans.length} rows would point to nothing; nothing was changed`);
    }
    raw.exec("COMMIT");
    return pending.length;
  } catch (error) {
    if (raw.inTransaction) raw.exec("ROLLBACK");
    throw error;
  } finally {
    raw.pragma("foreign_keys = ON");
  }
}

function apply(raw: Database.Database, migration: MigrationMeta): void {
  for (const statement of migration.sql) raw.exec(statement);
  raw.prepare(`INSERT INTO ${JOURNAL} (hash, created_at) VALUES (?, ?)`).run(migration.hash, migration.folderMillis);
}

function hasTable(raw: Database.Database, name: string): boolean {
  return raw.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !== undefined;
}
