import { and, eq, isNull, like, or } from "drizzle-orm";
import { fold } from "../lib/folding.ts";
import { type ComparableName, comparable, likenessOf, WORTH_ASKING } from "../lib/likeness.ts";
import type { Locale } from "../lib/locale.ts";
import type { Actor } from "../lib/staff.ts";
import type { OrganisationRef } from "../lib/views/organisation.ts";
import { databasePath, reader, transact } from "./client.ts";
import { recordVersion } from "./record-version.ts";
import { different } from "./schema/drafts.ts";
import { organisation, organisationName } from "./schema/organisations.ts";
import { organisationRefs } from "./shown/organisations.ts";

/** An organisation of the record that may be the one that is being typed: which of its names looks like it, and how much. */
export type DuplicateCandidate = { organisation: OrganisationRef; name: string; likeness: number };

const SHOWN = 5;
const AT_ONCE = 200;

/**
 * The organisations that one of these names may belong to, the likeliest first, at most five; without those that an
 * editor said are different. Only ever a question to a person.
 */
export async function findDuplicates(names: readonly string[], locale: Locale): Promise<DuplicateCandidate[]> {
  const typed = names.map((name) => ({ name: comparable(name), key: fold(name) })).filter(({ key }) => key !== "");
  if (typed.length === 0) return [];
  const best = new Map<number, Known & { likeness: number }>();
  const told = await toldApart(typed.map(({ key }) => key));
  for (const known of await knownNames()) {
    for (const { name, key } of typed) {
      const value = likenessOf(name, known.name);
      if (value < WORTH_ASKING || value <= (best.get(known.id)?.likeness ?? 0)) continue;
      if (!told.has(pairOf(key, known.id).join("\n"))) best.set(known.id, { ...known, likeness: value });
    }
  }
  const likeliest = [...best.values()].sort((a, b) => b.likeness - a.likeness || a.id - b.id).slice(0, SHOWN);
  const refs = await organisationRefs(
    likeliest.map(({ id }) => id),
    locale,
  );
  return likeliest.flatMap(({ id, value, likeness }) => {
    const ref = refs.get(id);
    return ref ? [{ organisation: ref, name: value, likeness }] : [];
  });
}

/** Remembers that a name, however it is spelled, is not this organisation's. */
export async function rememberDifferent(
  name: string,
  organisationId: number,
  by: Actor,
  at = new Date().toISOString(),
): Promise<void> {
  await rememberEachDifferent([[name, organisationId]], by, at);
}

/** As `rememberDifferent`, of many at once. */
export async function rememberEachDifferent(
  pairs: readonly (readonly [name: string, organisationId: number])[],
  by: Actor,
  at = new Date().toISOString(),
): Promise<void> {
  await transact(async (tx) => {
    for (const [name, organisationId] of pairs) {
      const [one, other] = pairOf(fold(name), organisationId);
      await tx.insert(different).values({ one, other, by: by.id, at }).onConflictDoNothing();
    }
  });
}

export type Known = { id: number; slug: string; value: string; name: ComparableName };

// Comparing is asked for at every pause in typing, so the comparable names are kept while the record stays the same.
let kept: { of: string; names: Known[] } = { of: "", names: [] };

/** Every name of the organisations of the record, comparable; the same array while the record stays the same. */
export async function knownNames(): Promise<readonly Known[]> {
  const of = `${await recordVersion()} ${databasePath()}`;
  if (kept.of !== of) kept = { of, names: await readNames() };
  return kept.names;
}

async function readNames(): Promise<Known[]> {
  const rows = await reader()
    .select({ id: organisation.id, slug: organisation.slug, value: organisationName.value })
    .from(organisationName)
    .innerJoin(organisation, eq(organisation.id, organisationName.organisationId))
    .where(isNull(organisation.mergedInto));
  return rows.map((row) => ({ ...row, name: comparable(row.value) }));
}

/** The pairs of `pairOf` that an editor said are different, of these folded names, of which there may be any number. */
export async function toldApart(keys: readonly string[]): Promise<Set<string>> {
  const told = new Set<string>();
  for (let at = 0; at < keys.length; at += AT_ONCE) {
    for (const pair of await toldApartOf(keys.slice(at, at + AT_ONCE))) told.add(pair);
  }
  return told;
}

async function toldApartOf(keys: readonly string[]): Promise<string[]> {
  const mine = keys.flatMap((key) => [
    and(eq(different.one, key), like(different.other, `${PREFIX}%`)),
    and(eq(different.other, key), like(different.one, `${PREFIX}%`)),
  ]);
  const rows = await reader()
    .select()
    .from(different)
    .where(or(...mine));
  return rows.map(({ one, other }) => [one, other].join("\n"));
}

const PREFIX = "organisation:";

/** A folded name has no colon, so the two never meet. */
export function pairOf(key: string, organisationId: number): [string, string] {
  return inOrder(key, `${PREFIX}${organisationId}`);
}

/** Two that were told apart, as they are kept. */
export function inOrder(key: string, record: string): [string, string] {
  return key < record ? [key, record] : [record, key];
}
