import { asc, desc, gt } from "drizzle-orm";
import { canonicalJson, type JsonValue } from "../../lib/canonical-json.ts";
import type { Progress } from "../backups/make.ts";
import type { Db } from "../client.ts";
import { furtherOn } from "../further-on.ts";
import { change } from "../schema/changes.ts";
import { capture } from "../schema/sources.ts";
import { asOfOneMoment, withSideFile } from "../side-file.ts";
import { FORMAT, type Heading } from "./lines.ts";

type Write = (line: string) => Promise<void>;

const CHUNK = 500;

/**
 * Writes the record of the database at `path`, in use or not, as lines from which `importRecord` makes it again: what is
 * published and the texts it was checked against. Drafts, accounts and reports are not part of it. Returns the heading.
 */
export async function exportRecord(path: string, write: Write, progress: Progress = () => undefined): Promise<Heading> {
  return withSideFile(path, (file) =>
    asOfOneMoment(file, async () => {
      const heading = await headingOf(file.db);
      const total = heading.changes + heading.captures;
      let done = 0;
      const put = async (line: JsonValue): Promise<void> => {
        await write(`${canonicalJson(line)}\n`);
        done += 1;
        progress(done, total);
      };
      await write(`${canonicalJson(heading)}\n`);
      await eachRow(
        (after) => file.db.select().from(change).where(gt(change.seq, after)).orderBy(asc(change.seq)).limit(CHUNK),
        (row) => row.seq,
        ({ organisationId: _readOut, eventId: _ofTheSnapshot, ...row }) => put({ change: row }),
      );
      await eachRow(
        (after) => file.db.select().from(capture).where(gt(capture.id, after)).orderBy(asc(capture.id)).limit(CHUNK),
        (row) => row.id,
        (row) => put({ capture: row }),
      );
      return heading;
    }),
  );
}

async function headingOf(db: Db): Promise<Heading> {
  const [last] = await db.select({ hash: change.hash }).from(change).orderBy(desc(change.seq)).limit(1);
  const [changes, captures] = [await db.$count(change), await db.$count(capture)];
  return { format: FORMAT, changes, captures, head: last?.hash ?? null };
}

async function eachRow<Row>(
  read: (after: number) => PromiseLike<Row[]>,
  key: (row: Row) => number,
  work: (row: Row) => Promise<void>,
): Promise<void> {
  let from = 0;
  for (let rows = await read(from); rows.length > 0; rows = await read(from)) {
    for (const row of rows) {
      await work(row);
      from = furtherOn(from, key(row));
    }
  }
}
