import { statSync } from "node:fs";
import { closeDatabase } from "../db/client.ts";
import { DatabaseFault, faultOf } from "../db/faults.ts";
import { openVersionProbe } from "../db/record-version.ts";
import { dayOfInstant } from "../lib/date-words.ts";

export type RecordWatch = {
  /** The version of the record now, in microseconds. Throws `DatabaseFault` while the file cannot be read. */
  version(): number;
  /**
   * Names what pages show: the version, which of the files that stood in that place it is of, and the day in Almaty,
   * which a citation tells. Throws the same.
   */
  edition(): string;
  /** Looks afresh, with a new connection. Throws `DatabaseFault` when that shows a fault. */
  examine(): number;
  close(): void;
};

type WatchParts = { path: string; log: (line: string) => void; lookEvery?: number };
type Probe = ReturnType<typeof openVersionProbe>;

/**
 * Watches the file from outside the pages. An open file goes on being readable when it is deleted or replaced, so
 * its place is looked at some times a second. After any fault every connection of the process is opened anew.
 */
export function watchRecord({ path, log, lookEvery = 250 }: WatchParts): RecordWatch {
  const today = dayWatch();
  let probe: Probe | undefined;
  let fault: DatabaseFault | undefined;
  let place: string | undefined;
  let file = 1;
  let lookedAt = Number.NEGATIVE_INFINITY;

  function examine(): number {
    return attempt(() => {
      const found = placeOf(path);
      if (place !== undefined && place !== found) forgetFile();
      place = found;
      const fresh = openVersionProbe(path);
      probe?.close();
      probe = fresh;
      return fresh.version();
    });
  }

  function version(): number {
    const now = performance.now();
    if (now - lookedAt < lookEvery) {
      if (fault) throw fault;
      if (probe) return attempt(probe.version);
    }
    lookedAt = now;
    const open = probe;
    if (!open) return examine();
    return attempt(() => (placeOf(path) === place ? open.version() : examine()));
  }

  function attempt(read: () => number): number {
    try {
      const seq = read();
      if (fault) log(`database: readable again, at version ${seq}`);
      fault = undefined;
      return seq;
    } catch (error) {
      const found = faultOf(error, path);
      close();
      // Whoever holds a lock lets go of it; what is open stays good, a change that is under way included.
      if (found.state !== "locked") forgetFile();
      if (fault?.state !== found.state) log(`database: ${found.state}: ${found.message}`);
      fault = found;
      // Waiting for a lock holds the process up: however long it took, others are served before the next try.
      lookedAt = performance.now();
      throw found;
    }
  }

  /** A file that comes after it may have the same version, and once it is closed even the same place on the disk. */
  function forgetFile(): void {
    closeDatabase();
    file += 1;
  }

  function close(): void {
    probe?.close();
    probe = undefined;
  }

  return { version, edition: () => `${version()} of file ${file} on ${today()}`, examine, close };
}

/** Asked for every request: the clock is read anew once in a second. */
function dayWatch(): () => string {
  let day = "";
  let until = 0;
  return () => {
    const now = Date.now();
    if (now >= until) [day, until] = [dayOfInstant(new Date(now).toISOString()), now + 1_000];
    return day;
  };
}

function placeOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new DatabaseFault("missing", `${path}: there is no such file`);
  return `${stats.dev} ${stats.ino}`;
}
