import { inArray } from "drizzle-orm";
import type { Locale } from "../../lib/locale.ts";
import { displayName, sourceName } from "../../lib/names.ts";
import type { OrganisationRef } from "../../lib/views/organisation.ts";
import { reader } from "../client.ts";
import { organisation, organisationName } from "../schema/organisations.ts";

type NameRow = typeof organisationName.$inferSelect;

/** How a page in this language names these organisations. One without a name is left out and logged. */
export async function organisationRefs(ids: readonly number[], locale: Locale): Promise<Map<number, OrganisationRef>> {
  const list = [...new Set(ids)];
  if (list.length === 0) return new Map();
  const rows = await reader()
    .select({ id: organisation.id, slug: organisation.slug })
    .from(organisation)
    .where(inArray(organisation.id, list));
  const names = await reader().select().from(organisationName).where(inArray(organisationName.organisationId, list));
  const refs = new Map<number, OrganisationRef>();
  for (const row of rows) {
    const named = nameOf(
      names.filter((name) => name.organisationId === row.id),
      locale,
    );
    if (named) refs.set(row.id, { ...row, ...named });
    else console.error(`organisation ${row.id} has no name and is left out`);
  }
  return refs;
}

function nameOf(names: NameRow[], locale: Locale): Pick<OrganisationRef, "name" | "original"> | null {
  const shown = displayName(names, locale);
  if (!shown) return null;
  const printed = shown.by === "source" ? null : sourceName(names);
  return {
    name: { text: shown.value, lang: shown.lang, by: shown.by },
    original:
      printed && printed.value !== shown.value ? { text: printed.value, lang: printed.lang, by: "source" } : null,
  };
}
