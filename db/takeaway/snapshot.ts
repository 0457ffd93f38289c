import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { LOCALES } from "../../lib/locale.ts";
import { type Db, databasePath } from "../client.ts";
import { nameOfCoalition } from "../coalition.ts";
import { faultOf } from "../faults.ts";
import { keepStatements } from "../statements.ts";
import { headOf, type RecordHead } from "./head.ts";

/** The record as it is at one moment, on a connection of its own: what is published meanwhile does not show in it. */
export type Snapshot = { db: Db; head: RecordHead; coalition: string | null; close(): void };

const CACHE_KIB = 8_192;

/** Opens one. Whoever does closes it: while it is open, the write-ahead log cannot be folded in beyond it. */
export async function openSnapshot(path = databasePath()): Promise<Snapshot> {
  let raw: Database.Database | undefined;
  try {
    raw = new Database(path, { fileMustExist: true, readonly: true, timeout: 1_000 });
    raw.pragma(`cache_size = -${CACHE_KIB}`);
    raw.pragma("temp_store = MEMORY");
    // Besides the time it saves: what a statement holds outside the heap is only given back when the heap is cleaned.
    keepStatements(raw, "read");
    raw.exec("BEGIN");
    const db = drizzle(raw);
    const head = await headOf(db);
    const coalition = await nameOfCoalition(LOCALES[0], db);
    const open = raw;
    return { db, head, coalition, close: () => void open.close() };
  } catch (error) {
    raw?.close();
    throw faultOf(error, path);
  }
}
