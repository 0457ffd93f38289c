import { eq } from "drizzle-orm";
import { CoalitionInput } from "../../lib/record-input.ts";
import { appendChange, nextVersion, type Published, type Step } from "../changes.ts";
import type { Db } from "../client.ts";
import { coalition, coalitionName } from "../schema/coalition.ts";
import type { CoalitionSnapshot } from "./snapshots.ts";

/** The id of the one coalition that a record is about. */
export const COALITION_ID = 1;

/** Publishes what the record says of the coalition itself: names, founding day, contact as printed, about text. */
export async function publishCoalition(tx: Db, input: CoalitionInput, step: Step): Promise<Published> {
  const content = CoalitionInput.parse(input);
  const version = await nextVersion(tx, "coalition", COALITION_ID);
  const snapshot: CoalitionSnapshot = { id: COALITION_ID, ...content };
  const row = coalitionRow(snapshot, version);
  await tx.insert(coalition).values(row).onConflictDoUpdate({ target: coalition.id, set: row });
  await tx.delete(coalitionName).where(eq(coalitionName.coalitionId, COALITION_ID));
  for (const name of coalitionNameRows(snapshot)) await tx.insert(coalitionName).values(name);
  const seq = await appendChange(tx, step, { recordKind: "coalition", recordId: COALITION_ID, version, snapshot });
  return { id: COALITION_ID, version, seq };
}

export function coalitionRow({ id, founded, contact }: CoalitionSnapshot, version: number) {
  return {
    id,
    founded,
    contactText: contact?.text ?? null,
    contactSourceId: contact?.sourceId ?? null,
    contactOn: contact?.on ?? null,
    version,
  };
}

export function coalitionNameRows({ id, names }: CoalitionSnapshot) {
  return names.map((name) => ({ ...name, coalitionId: id }));
}
