import { eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { timelineEntry, timelineTally } from "../schema/lists.ts";
import { composeMemberships, composeStatements, type Entry } from "./compose.ts";

/** Writes the lines of one membership anew, and the day's tallies with them. */
export async function replaceMembership(tx: Db, id: number): Promise<void> {
  await replace(tx, eq(timelineEntry.membershipId, id), await composeMemberships(tx, [id]));
}

/** Takes the lines of a membership that is about to leave the record, and the day's tallies with them. */
export async function removeMembership(tx: Db, id: number): Promise<void> {
  await replace(tx, eq(timelineEntry.membershipId, id), []);
}

/** Writes the line of a statement anew: none while somebody joins or leaves at the event. */
export async function replaceStatement(tx: Db, eventId: number): Promise<void> {
  const old = sql`${timelineEntry.eventId} = ${eventId} and ${timelineEntry.effect} = 'statement'`;
  await replace(tx, old, await composeStatements(tx, [eventId]));
}

async function replace(tx: Db, old: SQL, entries: Entry[]): Promise<void> {
  const before = await tx.select().from(timelineEntry).where(old);
  if (before.length > 0) {
    const ids = before.map((entry) => entry.id);
    await tx.delete(timelineEntry).where(inArray(timelineEntry.id, ids));
  }
  for (const entry of before) await tally(tx, entry, -1);
  for (const entry of entries) {
    await tx.insert(timelineEntry).values(entry);
    await tally(tx, entry, 1);
  }
}

async function tally(tx: Db, entry: Entry, delta: 1 | -1): Promise<void> {
  const { day, kind, quoted, ended, edtf, earliest, latest } = entry;
  const counts = {
    joined: entry.effect === "joined" ? delta : 0,
    left: entry.effect === "left" ? delta : 0,
    statements: entry.effect === "statement" ? delta : 0,
  };
  await tx
    .insert(timelineTally)
    .values({ day, kind, quoted, ended, edtf, earliest, latest, ...counts })
    .onConflictDoUpdate({
      target: [timelineTally.day, timelineTally.kind, timelineTally.quoted, timelineTally.ended],
      set: {
        joined: sql`${timelineTally.joined} + ${counts.joined}`,
        left: sql`${timelineTally.left} + ${counts.left}`,
        statements: sql`${timelineTally.statements} + ${counts.statements}`,
      },
    });
  await tx
    .delete(timelineTally)
    .where(
      sql`${timelineTally.day} = ${day} and ${timelineTally.joined} = 0 and ${timelineTally.left} = 0 and ${timelineTally.statements} = 0`,
    );
}
