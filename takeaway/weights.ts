import { recordCounts } from "../db/takeaway/counts.ts";
import { openSnapshot } from "../db/takeaway/snapshot.ts";
import { FILES, type FileName } from "../lib/files.ts";
import { WHOLE_TIMELINE } from "../lib/timeline-filter.ts";
import { dataPackage } from "./files/data-package.ts";
import { textOf } from "./files/open-file.ts";
import { weighSqlite } from "./files/sqlite-file.ts";
import { Slice } from "./slice.ts";

export type Weight = { file: FileName; bytes: number; exact: boolean };

/** Up to so many records a file is weighed whole; of a larger record, by the beginning of each of its lists. */
const MOST = 1_000;

/** How large each file is, or, of a large record (one with more than `most` of anything), about how large. */
export async function weighFiles(most = MOST): Promise<Weight[]> {
  const counts = Object.values(await recordCounts());
  const largest = Math.max(...counts);
  const exact = largest <= most;
  const weights: Weight[] = [];
  for (const file of FILES) {
    const bytes = await weigh(file, exact ? Number.POSITIVE_INFINITY : most);
    weights.push({ file, bytes: exact ? bytes : Math.round((bytes * largest) / most), exact });
  }
  return weights;
}

async function weigh(file: FileName, most: number): Promise<number> {
  if (file === "record.sqlite") return weighSqlite(most);
  const snapshot = await openSnapshot();
  try {
    const slice = new Slice(snapshot, WHOLE_TIMELINE, most);
    const chunks: AsyncIterable<string | Buffer> =
      file === "datapackage.zip" ? dataPackage(slice) : textOf(file, slice);
    let bytes = 0;
    for await (const chunk of chunks) bytes += Buffer.byteLength(chunk);
    return bytes;
  } finally {
    snapshot.close();
  }
}
