import { sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import type { LastVersion } from "./chain.ts";
import type { Fault } from "./faults.ts";

/** Whether the next record of each kind gets the number after the highest that was ever given, and so no old one again. */
export async function checkNumbers(tx: Db, last: ReadonlyMap<string, LastVersion>): Promise<Fault[]> {
  const rows = await tx.all<{ name: string; seq: number }>(sql`select name, seq from sqlite_sequence`);
  const given = new Map(rows.map(({ name, seq }) => [name, seq]));
  const faults: Fault[] = [];
  for (const [kind, highest] of highestNumbers(last)) {
    const held = given.get(kind) ?? 0;
    if (held !== highest) faults.push({ place: `numbers of ${kind}`, detail: `go on after ${held}, not ${highest}` });
  }
  return faults;
}

/** The highest number that a record of each kind ever had; the one coalition has always the same. */
export function highestNumbers(last: ReadonlyMap<string, LastVersion>): Map<string, number> {
  const highest = new Map<string, number>();
  for (const key of last.keys()) {
    const [kind = "", id] = key.split(" ");
    if (kind !== "coalition") highest.set(kind, Math.max(highest.get(kind) ?? 0, Number(id)));
  }
  return highest;
}
