import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { listBackups } from "../db/backups/folder.ts";
import { loadSample } from "../db/sample/load.ts";
import { temporaryRecord } from "../db/temporary-record.testing.ts";
import { verifyFile } from "../db/verify/verify.ts";
import { backupName } from "../lib/backup-names.ts";
import { startBackupClock } from "./backup-clock.ts";

const NOON = Date.UTC(2026, 10, 24, 12);
const HOUR = 3_600_000;
const KEEP = { days: 7, weeks: 5, months: 12 };

let folder: string;
let said: string[];
const say = (line: string) => void said.push(line);
const log = { tell: say, complain: say, detail: say };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "copies-"));
  said = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A clock whose copies are empty files, made at the moment of looking. */
function clock(everyHours: number, fails = false) {
  let now = NOON;
  const made: number[] = [];
  const { look, stop } = startBackupClock({ folder, everyHours, keep: KEEP }, log, async (into) => {
    made.push(now);
    if (fails) throw new Error("no room");
    writeFileSync(join(into, backupName(new Date(now))), "");
    return "made";
  });
  const at = async (time: number): Promise<void> => {
    now = time;
    await look(time);
  };
  return { at, made, stop };
}

test("a copy is made when there is none, and then whenever the newest is too old", async () => {
  const { at, made, stop } = clock(24);
  for (let hour = 0; hour <= 49; hour += 1) await at(NOON + hour * HOUR);
  expect(made).toEqual([NOON, NOON + 24 * HOUR, NOON + 48 * HOUR]);
  stop();
});

test("a clock set back by days does not stop the copies", async () => {
  const { at, made, stop } = clock(24);
  await at(NOON);
  await at(NOON - 3 * 24 * HOUR);
  expect(made).toHaveLength(2);
  stop();
});

test("a failure is told, and tried again a quarter of an hour later", async () => {
  const { at, made, stop } = clock(24, true);
  for (let minute = 0; minute <= 16; minute += 1) await at(NOON + minute * 60_000);
  expect(made).toEqual([NOON, NOON + 15 * 60_000]);
  expect(said).toEqual(["backup: no room", "backup: no room"]);
  stop();
});

test("without a folder nothing is done", async () => {
  const copy = vi.fn();
  const { look, stop } = startBackupClock({ folder: undefined, everyHours: 1, keep: KEEP }, log, copy);
  await look();
  expect(copy).not.toHaveBeenCalled();
  stop();
});

test("the copy is made by a process of its own, verified and whole", { timeout: 30_000 }, async () => {
  const record = await temporaryRecord();
  await loadSample();
  const { look, stop } = startBackupClock({ folder, everyHours: 24, keep: KEEP }, log);
  await look();
  stop();
  const [copy] = listBackups(folder);
  expect(said).toEqual([expect.stringMatching(/^backup: .*verified\.$/)]);
  expect((await verifyFile(copy?.file ?? "")).faults).toEqual([]);
  record.remove();
});
