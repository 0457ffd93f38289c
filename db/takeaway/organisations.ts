import { asc, inArray } from "drizzle-orm";
import type { OrganisationResource } from "../../lib/api/resources.ts";
import { lastBelongingSteps } from "../belonging-steps.ts";
import type { Db } from "../client.ts";
import { membership } from "../schema/memberships.ts";
import { organisation, organisationName, type person } from "../schema/organisations.ts";
import { datesOf, isLater } from "./memberships.ts";

export type TakenOrganisation = Omit<OrganisationResource, "url" | "permalink">;

/** These organisations with their names and periods, in the order of the ids; as of a day with nothing that came later. */
export async function takeOrganisations(
  db: Db,
  ids: readonly number[],
  asOf: string | null = null,
): Promise<TakenOrganisation[]> {
  const list = [...ids];
  const rows = await db.select().from(organisation).where(inArray(organisation.id, list));
  const { organisationId } = organisationName;
  const named = await db
    .select()
    .from(organisationName)
    .where(inArray(organisationId, list))
    .orderBy(asc(organisationName.id));
  const names = Map.groupBy(named, (name) => name.organisationId);
  const member = await db
    .select()
    .from(membership)
    .where(inArray(membership.organisationId, list))
    .orderBy(asc(membership.joinedSort), asc(membership.id));
  const periods = Map.groupBy(member, (period) => period.organisationId);
  const steps = await lastBelongingSteps(db, list);
  const slugs = await mergeTargets(
    db,
    organisation,
    rows.map((row) => row.mergedInto),
  );
  const taken = new Map(
    rows.map((row): [number, TakenOrganisation] => [
      row.id,
      {
        id: row.id,
        version: row.version,
        step: steps.get(row.id) ?? null,
        slug: row.slug,
        kind: row.kind,
        region: row.region,
        website: row.website,
        mergedInto: slugs.get(row.mergedInto ?? 0) ?? null,
        names: (names.get(row.id) ?? []).map(({ lang, kind, value, by, sourceId }) => ({
          lang,
          kind,
          value,
          by,
          sourceId,
        })),
        memberships: (periods.get(row.id) ?? []).flatMap((period) => periodOf(period, asOf)),
      },
    ]),
  );
  return ids.flatMap((id) => taken.get(id) ?? []);
}

function periodOf(row: typeof membership.$inferSelect, asOf: string | null): TakenOrganisation["memberships"] {
  const { joined, left } = datesOf(row);
  if (asOf !== null && isLater(joined, asOf)) return [];
  return [{ id: row.id, joined, left: asOf !== null && isLater(left, asOf) ? null : left }];
}

/** The slugs of the records that others were merged into. */
export async function mergeTargets(
  db: Db,
  table: typeof organisation | typeof person,
  ids: readonly (number | null)[],
): Promise<Map<number, string>> {
  const list = ids.filter((id) => id !== null);
  const rows =
    list.length === 0
      ? []
      : await db.select({ id: table.id, slug: table.slug }).from(table).where(inArray(table.id, list));
  return new Map(rows.map((row) => [row.id, row.slug]));
}
