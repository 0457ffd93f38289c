import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeDatabase } from "../db/client.ts";
import { setReviewPolicy } from "../db/drafts/review-policy.ts";
import { migrateDatabase } from "../db/migrate.ts";

export const ROOT = join(import.meta.dirname, "..");

/** An empty record for a proof, in a folder of its own, at which one person may publish another's work unapproved. */
export async function withDesk<Result>(prove: (path: string, folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "proof-"));
  try {
    const path = join(folder, "record.db");
    await openDesk(path);
    return await prove(path, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openDesk(path: string): Promise<void> {
  await migrateDatabase(path);
  await onRecord(path, () => setReviewPolicy("one-person", { id: "admin", role: "admin" }));
}

/** Does work with a file as this process's record. */
export async function onRecord<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  const before = process.env.DATABASE_PATH;
  process.env.DATABASE_PATH = path;
  try {
    return await work();
  } finally {
    closeDatabase();
    if (before === undefined) delete process.env.DATABASE_PATH;
    else process.env.DATABASE_PATH = before;
  }
}
