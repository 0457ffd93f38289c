import { eq } from "drizzle-orm";
import { OrganisationInput } from "../../lib/record-input.ts";
import { appendChange, nextVersion, type Published, type Step } from "../changes.ts";
import type { Db } from "../client.ts";
import { countRecord } from "../lists/record-tally.ts";
import { refreshOrganisation } from "../lists/refresh.ts";
import { organisation, organisationName } from "../schema/organisations.ts";
import { freeSlug } from "./slugs.ts";
import type { OrganisationSnapshot } from "./snapshots.ts";

type Names = OrganisationSnapshot["names"];
type Place = { slug: string; mergedInto: number | null };

/**
 * Publishes an organisation, new (`id` null) or altered. `mergedInto` says where its address leads from now on;
 * left out, that stays as it is. Throws on input that `OrganisationInput` refuses.
 */
export async function publishOrganisation(
  tx: Db,
  id: number | null,
  input: OrganisationInput,
  step: Step,
  mergedInto?: number | null,
): Promise<Published> {
  const content = OrganisationInput.parse(input);
  const before = id === null ? null : await placeOf(tx, id);
  const place = {
    slug: before?.slug ?? (await freeSlug(tx, organisation, shortFirst(content.names), "organisation")),
    mergedInto: mergedInto === undefined ? (before?.mergedInto ?? null) : mergedInto,
  };
  const version = id === null ? 1 : await nextVersion(tx, "organisation", id);
  const recordId = await write(tx, id, { ...content, ...place }, version);
  const snapshot: OrganisationSnapshot = { id: recordId, ...place, ...content };
  await tx.delete(organisationName).where(eq(organisationName.organisationId, recordId));
  for (const name of organisationNameRows(snapshot)) await tx.insert(organisationName).values(name);
  await countRecord(tx, "organisation", listed(place) - listed(before));
  await refreshOrganisation(tx, recordId);
  const seq = await appendChange(tx, step, { recordKind: "organisation", recordId, version, snapshot });
  return { id: recordId, version, seq };
}

export function organisationRow({ names: _names, ...content }: Omit<OrganisationSnapshot, "id">, version: number) {
  return { ...content, version };
}

export function organisationNameRows({ id, names }: OrganisationSnapshot) {
  return names.map((name) => ({ ...name, organisationId: id }));
}

async function write(
  tx: Db,
  id: number | null,
  content: Omit<OrganisationSnapshot, "id">,
  version: number,
): Promise<number> {
  const { slug, ...row } = organisationRow(content, version);
  if (id !== null) {
    await tx.update(organisation).set(row).where(eq(organisation.id, id));
    return id;
  }
  const [made] = await tx
    .insert(organisation)
    .values({ ...row, slug })
    .returning({ id: organisation.id });
  if (!made) throw new Error("the organisation was not written");
  return made.id;
}

async function placeOf(tx: Db, id: number): Promise<Place> {
  const [row] = await tx
    .select({ slug: organisation.slug, mergedInto: organisation.mergedInto })
    .from(organisation)
    .where(eq(organisation.id, id));
  if (!row) throw new RangeError(`there is no organisation ${id}`);
  return row;
}

function listed(place: Place | null): number {
  return Number(place !== null && place.mergedInto === null);
}

function shortFirst(names: Names): Names {
  return [...names].sort((a, b) => Number(b.kind === "short") - Number(a.kind === "short"));
}
