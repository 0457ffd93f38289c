import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseFault, faultOf } from "../faults.ts";
import { asOfOneMoment, withSideFile } from "../side-file.ts";
import { type Verification, verifyFile } from "../verify/verify.ts";

/** How far something that takes long has come: `done` of `total`, in whatever unit. */
export type Progress = (done: number, total: number) => void;

export type Copy = { changes: number; head: string | null; bytes: number };

const PAGES_AT_ONCE = 500;

/**
 * Copies the database at `path`, in use or not, as it stands at one moment, into a new file that stands for itself.
 * Under its name there is only a copy that was opened and verified whole, its head that of the original: until then it
 * is called `….unfinished`. Throws `DatabaseFault`, and leaves no file, when anything is wrong.
 */
export async function makeBackup(path: string, file: string, progress: Progress = () => undefined): Promise<Copy> {
  if (existsSync(file)) throw new DatabaseFault("unreadable", `${file}: there is a file of this name already`);
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.unfinished`;
  clear(unfinished);
  try {
    const { head, bytes } = await copyPages(path, unfinished, progress);
    const copied = await verifyFile(unfinished);
    refuseFaulty(copied, unfinished);
    if (copied.head !== head)
      throw new DatabaseFault("damaged", `${file}: the copy ends with ${copied.head}, the original with ${head}`);
    await standAlone(unfinished);
    renameSync(unfinished, file);
    flush(dirname(file));
    return { changes: copied.changes, head, bytes };
  } catch (error) {
    throw faultOf(error, path);
  } finally {
    clear(unfinished);
  }
}

/** Throws `DatabaseFault` with the first places at which a file does not agree with itself. */
export function refuseFaulty({ faults }: Verification, file: string): void {
  const places = faults.slice(0, 3).map(({ place, detail }) => `${place}: ${detail}`);
  if (places.length === 0) return;
  throw new DatabaseFault("damaged", `${file}: ${faults.length} places do not agree (${places.join("; ")})`);
}

/** Flushes a file or a folder to the disk. */
export function flush(path: string): void {
  const descriptor = openSync(path, "r");
  fsyncSync(descriptor);
  closeSync(descriptor);
}

/** Removes a database that nobody holds, with what SQLite keeps beside it. */
export function clear(path: string): void {
  for (const end of ["", "-wal", "-shm", "-journal"]) rmSync(`${path}${end}`, { force: true });
}

/**
 * While the connection reads as of one moment, the copy neither begins anew when others write nor holds them up: SQLite
 * would otherwise start over with every commit of another process.
 */
async function copyPages(
  path: string,
  into: string,
  progress: Progress,
): Promise<{ head: string | null; bytes: number }> {
  closeSync(openSync(into, "wx", 0o600));
  return withSideFile(path, (file) =>
    asOfOneMoment(file, async () => {
      const head = file.raw.prepare("SELECT hash FROM change ORDER BY seq DESC LIMIT 1").pluck().get();
      const size = Number(file.raw.pragma("page_size", { simple: true }));
      const { totalPages } = await file.raw.backup(into, {
        progress({ totalPages: total, remainingPages }) {
          progress((total - remainingPages) * size, total * size);
          return PAGES_AT_ONCE;
        },
      });
      return { head: typeof head === "string" ? head : null, bytes: totalPages * size };
    }),
  );
}

/** Without a write-ahead log: one file, which can be read where nothing can be written. */
async function standAlone(path: string): Promise<void> {
  await withSideFile(path, async ({ raw }) => raw.pragma("journal_mode = DELETE"));
  flush(path);
}
