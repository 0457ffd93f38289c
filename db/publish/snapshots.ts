import { z } from "zod";
import {
  CoalitionInput,
  EventInput,
  MembershipInput,
  OrganisationInput,
  PersonInput,
  QuoteInput,
  SourceInput,
} from "../../lib/record-input.ts";
import { QUOTE_CHECKS, type RecordKind } from "../../lib/vocabulary.ts";

/** What the change log keeps of a version: all that the record's rows are made of, so that they can be made again. */

const Id = z.int().positive();
const Address = { id: Id, slug: z.string().min(1) };
const Merged = { mergedInto: Id.nullable() };
const Capture = z.strictObject({ sha256: z.string().length(64), capturedAt: z.string() });

export const SNAPSHOTS = {
  coalition: CoalitionInput.extend({ id: Id }),
  organisation: OrganisationInput.extend({ ...Address, ...Merged }),
  person: PersonInput.extend({ ...Address, ...Merged }),
  event: EventInput.extend(Address),
  source: SourceInput.extend({ id: Id, captures: z.array(Capture) }),
  membership: MembershipInput.extend({ id: Id }),
  quote: QuoteInput.safeExtend({ id: Id, check: z.enum(QUOTE_CHECKS) }),
} as const;

export type CoalitionSnapshot = z.output<typeof SNAPSHOTS.coalition>;
export type OrganisationSnapshot = z.output<typeof SNAPSHOTS.organisation>;
export type PersonSnapshot = z.output<typeof SNAPSHOTS.person>;
export type EventSnapshot = z.output<typeof SNAPSHOTS.event>;
export type SourceSnapshot = z.output<typeof SNAPSHOTS.source>;
export type MembershipSnapshot = z.output<typeof SNAPSHOTS.membership>;
export type QuoteSnapshot = z.output<typeof SNAPSHOTS.quote>;

const Withdrawn = z.strictObject({ id: Id, withdrawn: z.literal(true) });

/** A stored snapshot, read: a record of its kind, or one that left. */
export type RecordSnapshot =
  | { kind: "coalition"; content: CoalitionSnapshot }
  | { kind: "organisation"; content: OrganisationSnapshot }
  | { kind: "person"; content: PersonSnapshot }
  | { kind: "event"; content: EventSnapshot }
  | { kind: "source"; content: SourceSnapshot }
  | { kind: "membership"; content: MembershipSnapshot }
  | { kind: "quote"; content: QuoteSnapshot }
  | { kind: "withdrawn"; content: { id: number } };

/** The snapshot of a record that left. */
export function withdrawnSnapshot(id: number): { id: number; withdrawn: true } {
  return { id, withdrawn: true };
}

/** Reads a snapshot of the change log. Throws when it is not one of this kind. */
export function readSnapshot(kind: RecordKind, text: string): RecordSnapshot {
  const json: unknown = JSON.parse(text);
  const left = Withdrawn.safeParse(json);
  if (left.success) return { kind: "withdrawn", content: { id: left.data.id } };
  switch (kind) {
    case "coalition":
      return { kind, content: SNAPSHOTS.coalition.parse(json) };
    case "organisation":
      return { kind, content: SNAPSHOTS.organisation.parse(json) };
    case "person":
      return { kind, content: SNAPSHOTS.person.parse(json) };
    case "event":
      return { kind, content: SNAPSHOTS.event.parse(json) };
    case "source":
      return { kind, content: SNAPSHOTS.source.parse(json) };
    case "membership":
      return { kind, content: SNAPSHOTS.membership.parse(json) };
    case "quote":
      return { kind, content: SNAPSHOTS.quote.parse(json) };
  }
}
