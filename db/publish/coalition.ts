import { eq } from "drizzle-orm";
import { CoalitionInput } from "../../lib/record-input.ts";
import { appendChange, nextVersion, type Published, type Step } from "../changes.ts";
import type { Db } from "../client.ts";
import { coalition, coalitionName } from "../schema/coalition.ts";

const ONLY = 1;

/** Publishes what the record says of the coalition itself: names, founding day, contact as printed, about text. */
export async function publishCoalition(tx: Db, input: CoalitionInput, step: Step): Promise<Published> {
  const content = CoalitionInput.parse(input);
  const version = await nextVersion(tx, "coalition", ONLY);
  const row = {
    founded: content.founded,
    contactText: content.contact?.text ?? null,
    contactSourceId: content.contact?.sourceId ?? null,
    contactOn: content.contact?.on ?? null,
    version,
  };
  await tx
    .insert(coalition)
    .values({ id: ONLY, ...row })
    .onConflictDoUpdate({ target: coalition.id, set: row });
  await tx.delete(coalitionName).where(eq(coalitionName.coalitionId, ONLY));
  for (const name of content.names) await tx.insert(coalitionName).values({ ...name, coalitionId: ONLY });
  const snapshot = { id: ONLY, ...content };
  const seq = await appendChange(tx, step, { recordKind: "coalition", recordId: ONLY, version, snapshot });
  return { id: ONLY, version, seq };
}
