import { and, eq, inArray, isNull, ne } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { QuoteForm } from "../../lib/vocabulary.ts";
import { checkQuote } from "../captures.ts";
import type { Db } from "../client.ts";
import { membership } from "../schema/memberships.ts";
import { organisation, person } from "../schema/organisations.ts";
import { source } from "../schema/sources.ts";
import { Refused } from "./refusals.ts";

/** What the tables would refuse with a fault, asked before: each throws `Refused` with what can be told to a person. */

/** Throws when one of these numbers is not in the table; null is none. */
export async function refuseUnlessHeld(
  tx: Db,
  table: SQLiteTable & { id: SQLiteColumn },
  ids: readonly (number | null | undefined)[],
): Promise<void> {
  const wanted = [...new Set(ids)].filter((id) => typeof id === "number");
  const held = await tx.select({ id: table.id }).from(table).where(inArray(table.id, wanted));
  if (held.length < wanted.length) throw new Refused({ why: "gone" });
}

/** Throws `Refused` when the organisation was merged into another; null is nobody. */
export async function refuseMergedOrganisation(tx: Db, id: number | null): Promise<void> {
  if (id === null) return;
  const [row] = await tx
    .select({ mergedInto: organisation.mergedInto })
    .from(organisation)
    .where(eq(organisation.id, id));
  if (!row) throw new Refused({ why: "gone" });
  if (row.mergedInto !== null) throw new Refused({ why: "merged-away", kind: "organisation", id });
}

/** Throws `Refused` when the person was merged into another; null is nobody. */
export async function refuseMergedPerson(tx: Db, id: number | null): Promise<void> {
  if (id === null) return;
  const [row] = await tx.select({ mergedInto: person.mergedInto }).from(person).where(eq(person.id, id));
  if (!row) throw new Refused({ why: "gone" });
  if (row.mergedInto !== null) throw new Refused({ why: "merged-away", kind: "person", id });
}

/** Throws `Refused` when an open membership would stand beside another open one of the organisation. */
export async function refuseSecondMembership(
  tx: Db,
  organisationId: number,
  id: number | null,
  open: boolean,
): Promise<void> {
  if (!open) return;
  const [other] = await tx
    .select({ id: membership.id })
    .from(membership)
    .where(and(eq(membership.organisationId, organisationId), isNull(membership.left), ne(membership.id, id ?? 0)));
  if (other) throw new Refused({ why: "members-at-once", memberships: [id ?? 0, other.id] });
}

/** Throws when another source than this one has the address already. */
export async function refuseTakenAddress(tx: Db, id: number | null, url: string | null): Promise<void> {
  if (url === null) return;
  const [taken] = await tx
    .select({ id: source.id })
    .from(source)
    .where(and(eq(source.url, url), ne(source.id, id ?? 0)));
  if (taken) throw new Refused({ why: "address-taken", sourceId: taken.id });
}

type Words = { sourceId: number; form: QuoteForm; text: string; checkReason: string | null };

/** Throws when the source's newest text does not contain these direct words and nobody says why. */
export async function refuseStrayWords(tx: Db, words: Words): Promise<void> {
  const found = await checkQuote(tx, words);
  if (found.check === "missing" && words.checkReason === null) {
    throw new Refused({ why: "words-missing", at: found.at, found: found.found });
  }
}
