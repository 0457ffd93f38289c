import { eq } from "drizzle-orm";
import { fold } from "../../lib/folding.ts";
import { OrganisationInput } from "../../lib/record-input.ts";
import { appendChange, nextVersion, type Published, type Step } from "../changes.ts";
import type { Db } from "../client.ts";
import { countRecord } from "../lists/record-tally.ts";
import { refreshOrganisation } from "../lists/refresh.ts";
import { organisation, organisationName } from "../schema/organisations.ts";
import { freeSlug } from "./slugs.ts";

type Names = { lang: string; kind: string; value: string }[];

/** Publishes an organisation, new (`id` null) or altered. Throws on input that `OrganisationInput` refuses. */
export async function publishOrganisation(
  tx: Db,
  id: number | null,
  input: OrganisationInput,
  step: Step,
): Promise<Published> {
  const { names, ...content } = OrganisationInput.parse(input);
  const version = id === null ? 1 : await nextVersion(tx, "organisation", id);
  const row = { ...content, version, folded: foldedNames(names) };
  const recordId = id ?? (await create(tx, row, names));
  if (id !== null) await tx.update(organisation).set(row).where(eq(organisation.id, id));
  await tx.delete(organisationName).where(eq(organisationName.organisationId, recordId));
  for (const name of names) await tx.insert(organisationName).values({ ...name, organisationId: recordId });
  await refreshOrganisation(tx, recordId);
  const snapshot = { id: recordId, ...content, names };
  const seq = await appendChange(tx, step, { recordKind: "organisation", recordId, version, snapshot });
  return { id: recordId, version, seq };
}

async function create(tx: Db, row: Omit<typeof organisation.$inferInsert, "slug">, names: Names): Promise<number> {
  const slug = await freeSlug(tx, organisation, shortFirst(names), "organisation");
  const [made] = await tx
    .insert(organisation)
    .values({ ...row, slug })
    .returning({ id: organisation.id });
  if (!made) throw new Error("the organisation was not written");
  await countRecord(tx, "organisation", 1);
  return made.id;
}

function shortFirst(names: Names): Names {
  return [...names].sort((a, b) => Number(b.kind === "short") - Number(a.kind === "short"));
}

function foldedNames(names: Names): string {
  return [...new Set(names.map((name) => fold(name.value)))].join(" | ");
}
