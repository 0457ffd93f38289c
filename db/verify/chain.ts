import { asc, gt } from "drizzle-orm";
import { changeHash } from "../changes.ts";
import type { Db } from "../client.ts";
import { furtherOn } from "../further-on.ts";
import { GENESIS_HASH } from "../guards.ts";
import { type RecordSnapshot, readSnapshot } from "../publish/snapshots.ts";
import { change } from "../schema/changes.ts";
import type { Fault } from "./faults.ts";

type Row = typeof change.$inferSelect;

/** The newest version of a record, as the log keeps it. */
export type LastVersion = { version: number; snapshot: RecordSnapshot };

/** `head`: the hash of the last step. */
export type Chain = { head: string | null; changes: number; last: Map<string, LastVersion>; faults: Fault[] };

const CHUNK = 1_000;

/** Reads the change log from the first step to the last: order, hashes, versions without a gap, readable snapshots. */
export async function readChain(tx: Db): Promise<Chain> {
  const last = new Map<string, LastVersion>();
  const faults: Fault[] = [];
  let before: Row | undefined;
  let changes = 0;
  let from = 0;
  for (let rows = await after(tx, from); rows.length > 0; rows = await after(tx, from)) {
    from = furtherOn(from, rows.at(-1)?.seq ?? 0);
    for (const row of rows) {
      faults.push(...linkFaults(row, before), ...versionFaults(row, last));
      before = row;
      changes += 1;
    }
  }
  return { head: before?.hash ?? null, changes, last, faults };
}

async function after(tx: Db, seq: number): Promise<Row[]> {
  return tx.select().from(change).where(gt(change.seq, seq)).orderBy(asc(change.seq)).limit(CHUNK);
}

function linkFaults(row: Row, before: Row | undefined): Fault[] {
  const { hash, ...rest } = row;
  const place = `change ${row.seq}`;
  const faults: Fault[] = [];
  if (row.seq !== (before?.seq ?? 0) + 1) faults.push({ place, detail: `follows change ${before?.seq ?? 0}` });
  if (row.prevHash !== (before?.hash ?? GENESIS_HASH))
    faults.push({ place, detail: "does not chain to the one before" });
  if (changeHash(rest) !== hash) faults.push({ place, detail: "is not what its hash was made of" });
  return faults;
}

function versionFaults(row: Row, last: Map<string, LastVersion>): Fault[] {
  const key = `${row.recordKind} ${row.recordId}`;
  const place = `change ${row.seq} of ${key}`;
  const earlier = last.get(key)?.version ?? 0;
  const faults: Fault[] = [];
  if (row.version !== earlier + 1) faults.push({ place, detail: `version ${row.version} follows version ${earlier}` });
  if ((row.kind === "creation") !== (row.version === 1))
    faults.push({ place, detail: `a ${row.kind} is version ${row.version}` });
  try {
    const snapshot = readSnapshot(row.recordKind, row.snapshot);
    last.set(key, { version: row.version, snapshot });
    if (snapshot.content.id !== row.recordId)
      faults.push({ place, detail: `its snapshot is of ${snapshot.content.id}` });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    faults.push({ place, detail: `its snapshot cannot be read: ${detail}` });
  }
  return faults;
}
