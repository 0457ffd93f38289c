import { eq } from "drizzle-orm";
import { appendChange, nextVersion, type Published, type Step } from "../changes.ts";
import type { Db } from "../client.ts";
import { countRecord, countSpeakers } from "../lists/record-tally.ts";
import { refreshMembership, refreshQuote } from "../lists/refresh.ts";
import { removeMembership } from "../lists/timeline-entries.ts";
import { citation, membership } from "../schema/memberships.ts";
import { quote, quoteTranslation } from "../schema/quotes.ts";
import { withdrawnSnapshot } from "./snapshots.ts";

/** The kinds of record that can leave it. The others have an address that never dies: they are corrected or merged. */
export type Withdrawable = "membership" | "quote";

/** Takes a membership or a quote out of the record; the log keeps what it said and, in the step, why it left. */
export async function withdraw(tx: Db, kind: Withdrawable, id: number, step: Step): Promise<Published> {
  const version = await nextVersion(tx, kind, id);
  const seq = await appendChange(tx, step, {
    recordKind: kind,
    recordId: id,
    version,
    snapshot: withdrawnSnapshot(id),
  });
  if (kind === "quote") await removeQuote(tx, id);
  else await removePeriod(tx, id);
  return { id, version, seq };
}

async function removeQuote(tx: Db, id: number): Promise<void> {
  const [row] = await tx.select().from(quote).where(eq(quote.id, id));
  if (!row) throw new RangeError(`there is no quote ${id}`);
  await countSpeakers(tx, [row.personId], async () => {
    await tx.delete(quoteTranslation).where(eq(quoteTranslation.quoteId, id));
    await tx.delete(quote).where(eq(quote.id, id));
  });
  await countRecord(tx, "quote", -1);
  await refreshQuote(tx, id, [row]);
}

async function removePeriod(tx: Db, id: number): Promise<void> {
  const [row] = await tx.select().from(membership).where(eq(membership.id, id));
  if (!row) throw new RangeError(`there is no membership ${id}`);
  await removeMembership(tx, id);
  await tx.delete(citation).where(eq(citation.membershipId, id));
  await tx.delete(membership).where(eq(membership.id, id));
  await refreshMembership(tx, id, row);
}
