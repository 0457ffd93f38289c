import { and, eq, gt, inArray, max, ne } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { type Db, reader } from "./client.ts";
import { change } from "./schema/changes.ts";
import { organisation } from "./schema/organisations.ts";
import type { ChangeRow } from "./shown/history.ts";

/** What belongs to an organisation and changes without its version: its memberships and the words that are its own. */
export const BELONGINGS = ["membership", "quote"] as const;

const made = alias(change, "made");
const later = alias(change, "later");

/**
 * Of each of these organisations the last step in which a membership or words that ever were its own changed after the
 * act that made its newest version; none for one in whose version all stands as it was made.
 */
export async function lastBelongingSteps(db: Db, ids: readonly number[]): Promise<Map<number, number>> {
  const ever = db
    .selectDistinct({ organisationId: change.organisationId, kind: change.recordKind, id: change.recordId })
    .from(change)
    .where(and(inArray(change.organisationId, [...ids]), inArray(change.recordKind, [...BELONGINGS])))
    .as("ever");
  const newest = and(
    eq(made.recordKind, "organisation"),
    eq(made.recordId, organisation.id),
    eq(made.version, organisation.version),
  );
  const after = and(
    eq(later.recordKind, ever.kind),
    eq(later.recordId, ever.id),
    gt(later.seq, made.seq),
    ne(later.at, made.at),
  );
  const rows = await db
    .select({ id: organisation.id, seq: max(later.seq) })
    .from(organisation)
    .innerJoin(made, newest)
    .innerJoin(ever, eq(ever.organisationId, organisation.id))
    .innerJoin(later, after)
    .where(inArray(organisation.id, [...ids]))
    .groupBy(organisation.id);
  return new Map(rows.flatMap(({ id, seq }) => (seq === null ? [] : [[id, seq] as const])));
}

/** The steps after another in which a membership or words that ever were an organisation's changed, oldest first. */
export async function belongingStepsAfter(organisationId: number, after: number): Promise<ChangeRow[]> {
  const steps: ChangeRow[] = [];
  for (const kind of BELONGINGS) {
    const ever = reader()
      .select({ id: change.recordId })
      .from(change)
      .where(and(eq(change.organisationId, organisationId), eq(change.recordKind, kind)));
    const found = await reader()
      .select()
      .from(change)
      .where(and(eq(change.recordKind, kind), inArray(change.recordId, ever), gt(change.seq, after)));
    steps.push(...found);
  }
  return steps.sort((a, b) => a.seq - b.seq);
}
