import { firstValue, type Query } from "./query-values.ts";
import { parseTimelineFilter, TIMELINE_KEYS, type TimelineFilter, timelineQuery } from "./timeline-filter.ts";

/** The files in which the record can be taken away. */
export const FILES = [
  "memberships.csv",
  "quotes.csv",
  "record.json",
  "popolo.json",
  "datapackage.zip",
  "record.sqlite",
] as const;
export type FileName = (typeof FILES)[number];

/** The media type of each, without what a transfer adds. */
export const FILE_TYPES = {
  "memberships.csv": "text/csv",
  "quotes.csv": "text/csv",
  "record.json": "application/json",
  "popolo.json": "application/json",
  "datapackage.zip": "application/zip",
  "record.sqlite": "application/vnd.sqlite3",
} as const satisfies Record<FileName, string>;

/** Files that cannot be narrowed: a part of the record would break its chain of changes. */
export const WHOLE_FILES: ReadonlySet<FileName> = new Set(["record.sqlite"]);

export function isFileName(name: string | undefined): name is FileName {
  return FILES.some((one) => one === name);
}

export const EXPORT_KEYS = TIMELINE_KEYS.filter((key) => !["order", "before", "after"].includes(key));
export const FILE_KEYS = [...EXPORT_KEYS, "bom"] as const;

/** The timeline's filter as files know it: what is in, whatever the order and the page. */
function exportFilter(filter: TimelineFilter): TimelineFilter {
  return { ...filter, order: "newest", before: null, after: null };
}

export function exportQuery(filter: TimelineFilter): string {
  return timelineQuery(exportFilter(filter));
}

/** The canonical query of a file: its filter, and whether a spreadsheet is to be told that it is UTF-8. */
export function fileQuery(name: FileName, query: Query): string {
  if (WHOLE_FILES.has(name)) return "";
  const bom = name.endsWith(".csv") && firstValue(query, "bom") === "1" ? "bom=1" : "";
  return [exportQuery(parseTimelineFilter(query)), bom].filter(Boolean).join("&");
}
