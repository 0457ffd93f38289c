import { and, eq, isNull, ne } from "drizzle-orm";
import { checkQuote } from "../captures.ts";
import { nextVersion, type Published, type Step } from "../changes.ts";
import type { Db } from "../client.ts";
import { membership } from "../schema/memberships.ts";
import { organisation, person } from "../schema/organisations.ts";
import { source } from "../schema/sources.ts";
import { publishCoalition } from "./coalition.ts";
import { publishEvent } from "./event.ts";
import { publishMembership } from "./membership.ts";
import { publishOrganisation } from "./organisation.ts";
import { publishPerson } from "./person.ts";
import { publishQuote } from "./quote.ts";
import { Refused } from "./refusals.ts";
import type { MembershipSnapshot, QuoteSnapshot, RecordSnapshot, SourceSnapshot } from "./snapshots.ts";
import { publishSource } from "./source.ts";

/**
 * Publishes a record as a snapshot of it says, as a new version. `version` is the snapshot's own.
 * Throws `Refused` when the record of today does not let it stand.
 */
export async function restore(
  tx: Db,
  snapshot: Exclude<RecordSnapshot, { kind: "withdrawn" }>,
  version: number,
  step: Step,
): Promise<Published> {
  switch (snapshot.kind) {
    case "coalition": {
      const { id: _id, ...content } = snapshot.content;
      return publishCoalition(tx, content, step);
    }
    case "organisation": {
      const { id, slug: _slug, mergedInto, ...content } = snapshot.content;
      return publishOrganisation(tx, id, content, step, mergedInto);
    }
    case "person": {
      const { id, slug: _slug, mergedInto, ...content } = snapshot.content;
      return publishPerson(tx, id, content, step, mergedInto);
    }
    case "event": {
      const { id, slug: _slug, ...content } = snapshot.content;
      return publishEvent(tx, id, content, step);
    }
    case "source":
      return restoreSource(tx, snapshot.content, step);
    case "membership":
      return restoreMembership(tx, snapshot.content, step);
    case "quote":
      return restoreQuote(tx, snapshot.content, version, step);
  }
}

async function restoreSource(
  tx: Db,
  { id, captures: _captures, ...content }: SourceSnapshot,
  step: Step,
): Promise<Published> {
  if (content.url !== null) {
    const [taken] = await tx
      .select({ id: source.id })
      .from(source)
      .where(and(eq(source.url, content.url), ne(source.id, id)));
    if (taken) throw new Refused({ why: "address-taken", sourceId: taken.id });
  }
  return publishSource(tx, id, content, step);
}

async function restoreMembership(tx: Db, { id, ...content }: MembershipSnapshot, step: Step): Promise<Published> {
  await refuseMergedOrganisation(tx, content.organisationId);
  await refuseSecondMembership(tx, content.organisationId, id, content.departure === null);
  return publishMembership(tx, id, content, step);
}

async function restoreQuote(
  tx: Db,
  { id, check: _check, ...content }: QuoteSnapshot,
  version: number,
  step: Step,
): Promise<Published> {
  await refuseMergedOrganisation(tx, content.organisationId);
  await refuseMergedPerson(tx, content.personId);
  const found = await checkQuote(tx, content);
  if (found.check === "missing" && content.checkReason === null) {
    throw new Refused({ why: "words-missing", at: found.at, found: found.found });
  }
  const next = await nextVersion(tx, "quote", id);
  const translations = content.translations.map((translation) =>
    translation.ofVersion === version ? { ...translation, ofVersion: next } : translation,
  );
  return publishQuote(tx, id, { ...content, translations }, step);
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
