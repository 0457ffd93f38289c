import { Readable } from "node:stream";
import { openSnapshot } from "../../db/takeaway/snapshot.ts";
import { FILE_TYPES, type FileName, isFileName } from "../../lib/files.ts";
import { parseTimelineFilter } from "../../lib/timeline-filter.ts";
import { Slice } from "../slice.ts";
import { dataPackage } from "./data-package.ts";
import { jsonFile } from "./json-file.ts";
import { MEMBERSHIP_TABLE } from "./membership-table.ts";
import { popoloFile } from "./popolo-file.ts";
import { QUOTE_TABLE } from "./quote-table.ts";
import { sqliteFile } from "./sqlite-file.ts";
import { csvOf } from "./table.ts";

/** A file that is about to be sent: the record at one moment. Whoever opens it closes it, read or not. */
export type OpenFile = {
  /** As it is to be saved. */
  name: string;
  contentType: string;
  /** Which state of the record it is of, and when that was published. */
  version: number;
  at: string | null;
  isText: boolean;
  read(): Promise<Content>;
  close(): void;
};

/** The bytes, and how many there are where the file lies ready. */
export type Content = { stream: Readable; size: number | null };

const AS_SENT: Record<(typeof FILE_TYPES)[FileName], string> = {
  "text/csv": "text/csv; charset=utf-8; header=present",
  "application/json": "application/json; charset=utf-8",
  "application/zip": "application/zip",
  "application/vnd.sqlite3": "application/vnd.sqlite3",
};

/** Opens the file at a canonical address such as `/data/quotes.csv?kind=party`; null when there is none. */
export async function openFile(address: string): Promise<OpenFile | null> {
  const { pathname, searchParams } = new URL(address, "http://record");
  const file = pathname.slice("/data/".length);
  if (!isFileName(file)) return null;
  const snapshot = await openSnapshot();
  const { version, at } = snapshot.head;
  const contentType = AS_SENT[FILE_TYPES[file]];
  const slice = new Slice(snapshot, parseTimelineFilter(Object.fromEntries(searchParams)));
  return {
    name: `coalition-record-${version}-${file}`,
    contentType,
    version,
    at,
    isText: contentType.includes("charset"),
    read: () => contentOf(file, slice, searchParams.get("bom") === "1"),
    close: snapshot.close,
  };
}

async function contentOf(file: FileName, slice: Slice, bom: boolean): Promise<Content> {
  if (file === "record.sqlite") return sqliteFile(slice.head);
  if (file === "datapackage.zip") return { stream: dataPackage(slice), size: null };
  return { stream: Readable.from(textOf(file, slice, bom), { objectMode: false }), size: null };
}

/** The chunks of a file that is text. */
export function textOf(
  file: Exclude<FileName, "record.sqlite" | "datapackage.zip">,
  slice: Slice,
  bom = false,
): AsyncGenerator<string> {
  const { version } = slice.head;
  switch (file) {
    case "memberships.csv":
      return csvOf(MEMBERSHIP_TABLE, slice.memberships(), { version, bom });
    case "quotes.csv":
      return csvOf(QUOTE_TABLE, slice.quotes(), { version, bom });
    case "record.json":
      return jsonFile(slice);
    case "popolo.json":
      return popoloFile(slice);
  }
}
