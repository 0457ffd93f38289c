import { createReadStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { databasePath } from "../../db/client.ts";
import type { RecordHead } from "../../db/takeaway/head.ts";
import { writeRecordFile } from "../../db/takeaway/record-file.ts";

type Made = { of: string; path: string };

let made: Promise<Made> | undefined;
let wanted: string | undefined;
let folder: string | undefined;

/**
 * The record as a SQLite file. It is made when somebody first asks for a state of the record and kept in the
 * temporary folder of the machine until there is a newer one or the process ends.
 */
export async function sqliteFile(head: RecordHead): Promise<{ stream: Readable; size: number }> {
  const of = `${databasePath()} ${head.version} ${head.hash}`;
  if (wanted !== of) {
    const before = made;
    wanted = of;
    made = make(of, before).catch((error: unknown) => {
      wanted = undefined;
      throw error;
    });
  }
  const { path } = await (made ?? make(of));
  return { stream: createReadStream(path), size: statSync(path).size };
}

async function make(of: string, before?: Promise<Made>): Promise<Made> {
  const old = await before?.catch(() => undefined);
  const path = join(temporaryFolder(), `${Date.now()}-${Math.round(performance.now())}.sqlite`);
  await writeRecordFile(path);
  if (old) rmSync(old.path, { force: true });
  return { of, path };
}

/** How large the file would be, from one with at most `most` rows of each table. */
export async function weighSqlite(most: number): Promise<number> {
  const path = join(temporaryFolder(), `weighed-${Math.round(performance.now() * 1_000)}.sqlite`);
  try {
    await writeRecordFile(path, most);
    return statSync(path).size;
  } finally {
    rmSync(path, { force: true });
  }
}

function temporaryFolder(): string {
  if (folder === undefined) {
    const made = mkdtempSync(join(tmpdir(), "coalition-record-"));
    folder = made;
    process.once("exit", () => rmSync(made, { recursive: true, force: true }));
  }
  return folder;
}
