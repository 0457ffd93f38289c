import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { Progress } from "../db/backups/make.ts";
import { loadSample } from "../db/sample/load.ts";
import { databaseState } from "../db/state.ts";
import { verifyFile } from "../db/verify/verify.ts";
import { onRecord, withDesk } from "./desk.ts";
import { workAtTheDesk } from "./desk-work.ts";

export type Flipped = {
  flips: number;
  /** After which some row, of the record or of the desk, read otherwise or could not be read. */
  altered: number;
  /** Of these, the bits of which verifying said nothing. */
  missed: number[];
};

/** The indexes of the search, which are made again, and what SQLite keeps for itself. */
const NO_ROWS = /_search(_|$)|^sqlite_/;

type Look = (path: string) => Promise<boolean>;
type Broken = "nobody looks" | "desk unguarded";

/**
 * Turns over single bits where rows are stored, each in a fresh copy of a record with work at its desk, and asks whether
 * verifying notices those that alter a row.
 */
export async function flipBits(flips: number, progress?: Progress, broken?: Broken): Promise<Flipped> {
  return withDesk(async (path, folder) => {
    await onRecord(path, workOfYears);
    if (broken === "desk unguarded") unguard(path);
    const notices = broken === undefined ? hasFaults : broken === "nobody looks" ? never : hasOtherFaults;
    const pristine = readFileSync(path);
    const whole = rowsOf(path);
    const places = pagesOfRows(path, broken === "desk unguarded" ? /^(draft|reading|report)/ : /./);
    const found: Flipped = { flips, altered: 0, missed: [] };
    const copy = join(folder, "flipped.db");
    for (let flip = 1; flip <= flips; flip += 1) {
      const bit = anyBitOf(places);
      const bytes = Buffer.from(pristine);
      bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      writeFileSync(copy, bytes);
      if (rowsOf(copy) !== whole) {
        found.altered += 1;
        writeFileSync(copy, bytes);
        if (!(await notices(copy))) found.missed.push(bit);
      }
      progress?.(flip, flips);
    }
    return found;
  });
}

/** Cuts the file off at random places; every one of them must be noticed. Returns how many were not. */
export async function cutOff(times: number, broken?: "nobody looks"): Promise<number> {
  return withDesk(async (path, folder) => {
    await onRecord(path, workOfYears);
    const notices = broken ? never : hasFaults;
    const bytes = readFileSync(path);
    const copy = join(folder, "cut.db");
    let missed = 0;
    for (let time = 0; time < times; time += 1) {
      writeFileSync(copy, bytes.subarray(0, 1 + Math.floor(Math.random() * (bytes.length - 1))));
      if (!(await notices(copy))) missed += 1;
    }
    return missed;
  });
}

async function workOfYears(): Promise<void> {
  await loadSample();
  await workAtTheDesk();
}

const never: Look = async () => false;

async function hasFaults(path: string): Promise<boolean> {
  return (await faultsOf(path)).length > 0;
}

/** That an index is missing is what was broken on purpose. */
async function hasOtherFaults(path: string): Promise<boolean> {
  return (await faultsOf(path)).some((fault) => !/_twice/.test(fault));
}

async function faultsOf(path: string): Promise<string[]> {
  try {
    const { state } = await databaseState(path);
    if (state !== "ready") return [state];
    return (await verifyFile(path)).faults.map(({ place, detail }) => `${place}: ${detail}`);
  } catch (error) {
    return [String(error)];
  }
}

function unguard(path: string): void {
  const raw = new Database(path);
  const guards = raw.prepare("SELECT name FROM sqlite_schema WHERE type = 'index' AND name LIKE '%_twice'").pluck();
  for (const name of guards.all()) raw.exec(`DROP INDEX "${name}"`);
  raw.exec("VACUUM");
  raw.close();
}

type Page = { begins: number; bytes: number };

/** The pages of the file in which tables of these names have their rows. */
function pagesOfRows(path: string, names: RegExp): Page[] {
  const raw = new Database(path, { readonly: true });
  const pages = raw.prepare("SELECT name, pgoffset, pgsize FROM dbstat").raw().all().map(page);
  const tables = new Set(tablesOf(raw).filter((name) => names.test(name)));
  raw.close();
  return pages.filter(({ name }) => tables.has(name));
}

/** Sound because `dbstat` holds a name and two numbers in each row. */
function page(row: unknown): Page & { name: string } {
  const [name, begins, bytes] = row as [string, number, number];
  return { name, begins, bytes };
}

function anyBitOf(pages: readonly Page[]): number {
  const one = pages[Math.floor(Math.random() * pages.length)];
  if (!one) throw new Error("no table has a page");
  return one.begins * 8 + Math.floor(Math.random() * one.bytes * 8);
}

function tablesOf(raw: Database.Database): string[] {
  const names = raw.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();
  return names.map(String).filter((name) => !NO_ROWS.test(name));
}

/** All rows of record and desk as one text; a file that cannot be read is a text of its own. */
function rowsOf(path: string): string {
  let raw: Database.Database | undefined;
  try {
    raw = new Database(path, { fileMustExist: true });
    const open = raw;
    const rows = (name: string) => open.prepare(`SELECT * FROM "${name}" NOT INDEXED`).raw().all();
    return JSON.stringify(tablesOf(raw).map((name) => [name, rows(name)]));
  } catch (error) {
    return String(error);
  } finally {
    raw?.close();
  }
}
