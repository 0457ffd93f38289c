import { sql } from "drizzle-orm";
import { reader } from "./client.ts";

/**
 * A number that is another one as soon as anything but the reading connection of this process has written the record
 * (SQLite's `data_version`). For tests that ask whether another process wrote.
 */
export function commitsSeen(): number {
  return reader().get<{ data_version: number }>(sql`pragma data_version`).data_version;
}
