import { z } from "zod";
import { CHANGE_KINDS, CORRECTION_CLASSES, QUOTE_CHECKS, QUOTE_FORMS, TRANSLATION_AUTHORS } from "../vocabulary.ts";
import {
  Citation,
  EventKind,
  EventRef,
  Id,
  Lang,
  OrganisationKind,
  OrganisationName,
  OrganisationRef,
  PersonName,
  PersonRef,
  RecordKind,
  SourceRef,
  StatedDate,
} from "./parts.ts";

/**
 * The records of the public API: what JSON holds, what OpenAPI describes, and what the answers are tested against.
 * `url` is the page of the record; the number of `version` goes up with every published step.
 */

const Url = z.url().meta({ description: "The page of the record." });
const Permalink = z.url().meta({ description: "This version of it, which never changes." });
const Version = z.int().positive().meta({ description: "Goes up with every published step." });

/** What every record with a page of its own begins with. */
const addressed = { id: Id, version: Version, url: Url, permalink: Permalink };

/** Whether somebody was a member on a day, when the dates are only known to be within bounds. */
export const CERTAINTIES = ["certain", "possible"] as const;

export const MembershipResource = z
  .strictObject({
    id: Id,
    version: Version,
    url: Url,
    organisation: OrganisationRef,
    event: EventRef.nullable(),
    joined: StatedDate,
    left: StatedDate.nullable(),
    leftReason: z.string().nullable(),
    leftSource: SourceRef.nullable(),
    position: z.int().positive().meta({ description: "Order in the source's list." }),
    sources: z.array(Citation).min(1).meta({ description: "The source that it was entered from comes first." }),
    asOf: z
      .strictObject({ date: z.string(), membership: z.enum(CERTAINTIES) })
      .optional()
      .meta({ description: "Only when `as-of` was asked: whether it was surely or only possibly a member that day." }),
  })
  .meta({ id: "Membership" });
export type MembershipResource = z.output<typeof MembershipResource>;

export const OrganisationResource = z
  .strictObject({
    ...addressed,
    step: z.int().positive().nullable().meta({
      description:
        "The last step of the record in which a membership or words of it changed after this version; null when none did. `permalink` names both.",
    }),
    slug: z.string(),
    kind: OrganisationKind,
    region: z.string().nullable(),
    website: z.string().nullable(),
    mergedInto: z.string().nullable().meta({ description: "Slug of the organisation that its address leads to." }),
    names: z.array(OrganisationName).min(1),
    memberships: z.array(z.strictObject({ id: Id, joined: StatedDate, left: StatedDate.nullable() })),
  })
  .meta({ id: "Organisation" });
export type OrganisationResource = z.output<typeof OrganisationResource>;

export const PersonResource = z
  .strictObject({
    ...addressed,
    slug: z.string(),
    mergedInto: z.string().nullable(),
    names: z.array(PersonName).min(1),
  })
  .meta({ id: "Person" });
export type PersonResource = z.output<typeof PersonResource>;

export const QuoteResource = z
  .strictObject({
    ...addressed,
    text: z
      .string()
      .meta({ description: "The words in the language they were said in, without outer quotation marks." }),
    lang: Lang,
    form: z.enum(QUOTE_FORMS).meta({ description: "direct: word for word; reported: as the source retells them." }),
    person: PersonRef.nullable(),
    speakerAsPrinted: z.string().nullable(),
    organisation: OrganisationRef.nullable().meta({ description: "Null: the words are the coalition's own." }),
    event: EventRef.nullable(),
    role: z.string().nullable().meta({ description: "Role on that day, as printed." }),
    said: StatedDate,
    source: SourceRef,
    locator: z.string().nullable(),
    check: z.enum(QUOTE_CHECKS).meta({ description: "Whether the stored text of the source has these words." }),
    checkReason: z.string().nullable(),
    translations: z.array(
      z.strictObject({
        lang: Lang,
        text: z.string(),
        by: z.enum(TRANSLATION_AUTHORS),
        stale: z.boolean().meta({ description: "The words have changed since they were translated." }),
      }),
    ),
  })
  .meta({ id: "Quote" });
export type QuoteResource = z.output<typeof QuoteResource>;

export const EventResource = z
  .strictObject({
    ...addressed,
    slug: z.string(),
    kind: EventKind,
    date: StatedDate,
    texts: z.array(z.strictObject({ lang: Lang, title: z.string(), place: z.string().nullable() })).min(1),
    claimed: z
      .strictObject({ count: z.int().nonnegative(), text: z.string().nullable(), lang: Lang.nullable() })
      .nullable()
      .meta({ description: "The number that the source gives, in its words." }),
    named: z.int().nonnegative().meta({ description: "How many organisations the record names as joining there." }),
    agenda: z.array(z.strictObject({ lang: Lang, value: z.string() })),
    sources: z.array(SourceRef).min(1),
  })
  .meta({ id: "Event" });
export type EventResource = z.output<typeof EventResource>;

export const SourceResource = z
  .strictObject({
    ...addressed,
    publisher: z.string(),
    title: z.string().nullable(),
    originalUrl: z.string().nullable().meta({ description: "Where the publisher has it." }),
    lang: Lang,
    published: z.string().meta({ description: "EDTF." }),
    publishedAt: z.string().nullable().meta({ description: "ISO 8601, where the publisher prints a time." }),
    originId: Id.nullable().meta({ description: "The source that it reprints." }),
    via: z.string().nullable(),
    translations: z.array(
      z.strictObject({ lang: Lang, publisher: z.string().nullable(), title: z.string().nullable() }),
    ),
    captures: z
      .array(z.strictObject({ capturedAt: z.string(), sha256: z.string() }))
      .meta({ description: "Stored copies by time and SHA-256. Their text is the publisher's and is not given out." }),
  })
  .meta({ id: "Source" });
export type SourceResource = z.output<typeof SourceResource>;

export const NOVELTIES = ["new", "changed", "corrected"] as const;
export type Novelty = (typeof NOVELTIES)[number];

export const ChangeResource = z
  .strictObject({
    seq: z.int().positive().meta({ description: "Number of the step; the highest is the version of the record." }),
    at: z.string(),
    url: Url,
    novelty: z.enum(NOVELTIES).meta({ description: "A new fact, a fact that went on, or a mended one." }),
    kind: z.enum(CHANGE_KINDS),
    correctionClass: z.enum(CORRECTION_CLASSES).nullable().meta({ description: "What a correction mended." }),
    record: z.strictObject({ kind: RecordKind, id: Id, version: Version }),
    reason: z.string().nullable(),
    actor: z.string().meta({ description: "Who published it, as an opaque name." }),
    snapshot: z.record(z.string(), z.unknown()).meta({ description: "The record as it became." }),
    prevHash: z.string(),
    hash: z.string().meta({ description: "SHA-256 over the RFC 8785 JSON of the step, prevHash included." }),
  })
  .meta({ id: "Change" });
export type ChangeResource = z.output<typeof ChangeResource>;
