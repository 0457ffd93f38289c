import { DatabaseFault, type DatabaseStateName } from "../db/faults.ts";
import type { RecordWatch } from "./record-watch.ts";

export type Health = {
  status: "ok" | "unavailable";
  /** The version of the product. */
  version: string;
  /** The `seq` of the last published change; null while it cannot be read. */
  recordVersion: number | null;
  database: "ok" | DatabaseStateName;
};

export function health(record: RecordWatch, version: string): Health {
  try {
    return { status: "ok", version, recordVersion: record.version(), database: "ok" };
  } catch (error) {
    const database = error instanceof DatabaseFault ? error.state : "damaged";
    return { status: "unavailable", version, recordVersion: null, database };
  }
}
