import { randomUUID } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { saveDraft } from "../db/drafts/save.ts";
import { DatabaseFault } from "../db/faults.ts";
import { migrateDatabase } from "../db/migrate.ts";
import { recordVersion } from "../db/record-version.ts";
import { verifyFile } from "../db/verify/verify.ts";
import { onRecord } from "./desk.ts";
import type { Filled } from "./full.ts";
import { missing, type Told } from "./ledger.ts";

const BALLAST_BYTES = 12 * 1024 * 1024;
const LARGE = "слово ".repeat(2_000);

const [, , folder = "", broken = ""] = process.argv;
const path = join(folder, "record.db");
const ballast = join(folder, "ballast");
await migrateDatabase(path);
writeFileSync(ballast, Buffer.alloc(BALLAST_BYTES));
const found = await onRecord(path, fill);
const { faults } = await verifyFile(path);
const result: Filled = { ...found, faults: faults.length };
process.stdout.write(JSON.stringify(result));

async function fill(): Promise<Omit<Filled, "faults">> {
  const told: Told[] = [];
  let refused = await save(told);
  while (refused === "saved") refused = await save(told);
  const readable = (await recordVersion()) === 0;
  rmSync(ballast);
  const resumed = (await save(told)) === "saved";
  return { refused, acknowledged: told.length, lost: missing(path, told).length, readable, resumed };
}

async function save(told: Told[]): Promise<string> {
  const requestId = randomUUID();
  const draft = { kind: "person" as const, target: null };
  try {
    const { result } = await saveDraft({ draft, content: { note: LARGE }, requestId }, { id: "anna", role: "editor" });
    told.push({ saved: requestId });
    return result;
  } catch (error) {
    if (!(error instanceof DatabaseFault)) throw error;
    if (broken) told.push({ saved: requestId });
    return error.state;
  }
}
