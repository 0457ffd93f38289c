import { asc, eq } from "drizzle-orm";
import { lastVersion, type Published, type Step } from "../changes.ts";
import type { Db } from "../client.ts";
import { membership } from "../schema/memberships.ts";
import { quote } from "../schema/quotes.ts";
import { publishMembership } from "./membership.ts";
import { publishOrganisation } from "./organisation.ts";
import { publishPerson } from "./person.ts";
import { publishQuote } from "./quote.ts";
import { Refused } from "./refusals.ts";
import { type OrganisationSnapshot, type PersonSnapshot, SNAPSHOTS } from "./snapshots.ts";

type Period = typeof membership.$inferSelect;

/**
 * Makes two organisations one: memberships, quotes and names of `from` become those of `into`, and the address of
 * `from` leads there from now on. A name by the editors in a language that `into` has a name in stays behind, in the
 * versions of `from`. Throws `Refused` when one is merged already, or when both were members at the same time.
 */
export async function mergeOrganisations(tx: Db, from: number, into: number, step: Step): Promise<Published> {
  const [lost, kept] = [await organisationOf(tx, from), await organisationOf(tx, into)];
  refuseUnfit("organisation", lost, kept);
  const periods = await tx
    .select()
    .from(membership)
    .where(eq(membership.organisationId, from))
    .orderBy(asc(membership.id));
  const others = await tx
    .select()
    .from(membership)
    .where(eq(membership.organisationId, into))
    .orderBy(asc(membership.id));
  refuseTwoAtOnce(periods, others);
  for (const { id } of periods) {
    const { id: _id, ...period } = SNAPSHOTS.membership.parse(
      JSON.parse((await lastVersion(tx, "membership", id)).snapshot),
    );
    await publishMembership(tx, id, { ...period, organisationId: into }, step);
  }
  const said = await tx
    .select({ id: quote.id })
    .from(quote)
    .where(eq(quote.organisationId, from))
    .orderBy(asc(quote.id));
  for (const { id } of said) await republishQuote(tx, id, { organisationId: into }, step);
  await publishOrganisation(tx, into, { ...contentOf(kept), names: joinedNames(kept.names, lost.names) }, step);
  return publishOrganisation(tx, from, contentOf(lost), step, into);
}

/** Makes two people one, as `mergeOrganisations`: the words of `from` become those of `into`. */
export async function mergePeople(tx: Db, from: number, into: number, step: Step): Promise<Published> {
  const [lost, kept] = [await personOf(tx, from), await personOf(tx, into)];
  refuseUnfit("person", lost, kept);
  const said = await tx.select({ id: quote.id }).from(quote).where(eq(quote.personId, from)).orderBy(asc(quote.id));
  for (const { id } of said) await republishQuote(tx, id, { personId: into }, step);
  const added = lost.names.filter((name) => !kept.names.some((own) => own.lang === name.lang));
  await publishPerson(tx, into, { names: [...kept.names, ...added] }, step);
  return publishPerson(tx, from, { names: lost.names }, step, into);
}

async function organisationOf(tx: Db, id: number): Promise<OrganisationSnapshot> {
  return SNAPSHOTS.organisation.parse(JSON.parse((await lastVersion(tx, "organisation", id)).snapshot));
}

async function personOf(tx: Db, id: number): Promise<PersonSnapshot> {
  return SNAPSHOTS.person.parse(JSON.parse((await lastVersion(tx, "person", id)).snapshot));
}

type Mergeable = { id: number; mergedInto: number | null };

function refuseUnfit(kind: "organisation" | "person", from: Mergeable, into: Mergeable): void {
  if (from.id === into.id) throw new Refused({ why: "merge-with-itself" });
  const gone = [from, into].find((record) => record.mergedInto !== null);
  if (gone) throw new Refused({ why: "merged-away", kind, id: gone.id });
}

function refuseTwoAtOnce(periods: readonly Period[], others: readonly Period[]): void {
  for (const one of periods) {
    const other = others.find((period) => surelyBegins(one, period) && surelyBegins(period, one));
    if (other) throw new Refused({ why: "members-at-once", memberships: [one.id, other.id] });
  }
}

/** Whether the first period begins, at the latest, before the other can have ended. */
function surelyBegins(one: Period, other: Period): boolean {
  if (other.left === null) return true;
  return other.leftEarliest !== null && one.joinedLatest < other.leftEarliest;
}

function contentOf({ id: _id, slug: _slug, mergedInto: _mergedInto, ...content }: OrganisationSnapshot) {
  return content;
}

function joinedNames(
  own: OrganisationSnapshot["names"],
  others: OrganisationSnapshot["names"],
): OrganisationSnapshot["names"] {
  const langs = new Set(own.map((name) => name.lang));
  const names = [...own];
  for (const name of others) {
    if (langs.has(name.lang) && name.by === "editors") continue;
    const added = langs.has(name.lang) ? { ...name, kind: "as_printed" as const } : name;
    const { lang, kind, value, sourceId } = added;
    if (names.some((one) => one.lang === lang && one.kind === kind && one.value === value && one.sourceId === sourceId))
      continue;
    names.push(added);
  }
  return names;
}

async function republishQuote(
  tx: Db,
  id: number,
  moved: { organisationId: number } | { personId: number },
  step: Step,
): Promise<void> {
  const {
    id: _id,
    check: _check,
    ...said
  } = SNAPSHOTS.quote.parse(JSON.parse((await lastVersion(tx, "quote", id)).snapshot));
  await publishQuote(tx, id, { ...said, ...moved }, step);
}
