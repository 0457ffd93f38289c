import { nextVersion, type Published, type Step } from "../changes.ts";
import type { Db } from "../client.ts";
import { publishCoalition } from "./coalition.ts";
import { publishEvent } from "./event.ts";
import { publishMembership } from "./membership.ts";
import { publishOrganisation } from "./organisation.ts";
import { publishPerson } from "./person.ts";
import { publishQuote } from "./quote.ts";
import {
  refuseMergedOrganisation,
  refuseMergedPerson,
  refuseSecondMembership,
  refuseStrayWords,
  refuseTakenAddress,
} from "./refuse.ts";
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
  await refuseTakenAddress(tx, id, content.url);
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
  await refuseStrayWords(tx, content);
  const next = await nextVersion(tx, "quote", id);
  const translations = content.translations.map((translation) =>
    translation.ofVersion === version ? { ...translation, ofVersion: next } : translation,
  );
  return publishQuote(tx, id, { ...content, translations }, step);
}
