import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { Progress } from "../db/backups/make.ts";
import { loadSample } from "../db/sample/load.ts";
import { databaseState } from "../db/state.ts";
import { verifyFile } from "../db/verify/verify.ts";
import { onRecord, withDesk } from "./desk.ts";

export type Flipped = {
  flips: number;
  /** After which some row of the record read otherwise, or could not be read. */
  altered: number;
  /** Of these, the bits of which verifying said nothing. */
  missed: number[];
};

/** Tables of which each row can be made again or checked from the log; the desk's own hold what nobody else knows. */
const DESK = /^(draft|draft_save|draft_note|report|different|setting|sqlite_|staff_)|_search(_|$)|^__/;

type Look = (path: string) => Promise<boolean>;

/** Turns over single bits of a record, each in a fresh copy, and asks whether verifying notices those that alter it. */
export async function flipBits(flips: number, progress?: Progress, notices: Look = hasFaults): Promise<Flipped> {
  return withDesk(async (path, folder) => {
    await onRecord(path, loadSample);
    const pristine = readFileSync(path);
    const whole = rowsOf(path);
    const found: Flipped = { flips, altered: 0, missed: [] };
    const copy = join(folder, "flipped.db");
    for (let flip = 1; flip <= flips; flip += 1) {
      const bit = Math.floor(Math.random() * pristine.length * 8);
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
export async function cutOff(times: number): Promise<number> {
  return withDesk(async (path, folder) => {
    await onRecord(path, loadSample);
    const copy = join(folder, "cut.db");
    let missed = 0;
    for (let time = 0; time < times; time += 1) {
      copyFileSync(path, copy);
      const bytes = readFileSync(copy);
      writeFileSync(copy, bytes.subarray(0, 1 + Math.floor(Math.random() * (bytes.length - 1))));
      if (!(await hasFaults(copy))) missed += 1;
    }
    return missed;
  });
}

async function hasFaults(path: string): Promise<boolean> {
  try {
    if ((await databaseState(path)).state !== "ready") return true;
    return (await verifyFile(path)).faults.length > 0;
  } catch {
    return true;
  }
}

/** All rows of the record as one text; a file that cannot be read is a text of its own. */
function rowsOf(path: string): string {
  let raw: Database.Database | undefined;
  try {
    raw = new Database(path, { fileMustExist: true });
    const tables = raw.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();
    const record = tables.map(String).filter((name) => !DESK.test(name));
    const open = raw;
    return JSON.stringify(record.map((name) => [name, open.prepare(`SELECT * FROM "${name}"`).raw().all()]));
  } catch (error) {
    return String(error);
  } finally {
    raw?.close();
  }
}
