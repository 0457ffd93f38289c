import { z } from "zod";
import { LOCALES } from "../locale.ts";
import {
  ASSERTERS,
  DATE_BASES,
  EVENT_KINDS,
  NAME_AUTHORS,
  NAME_KINDS,
  ORGANISATION_KINDS,
  RECORD_KINDS,
} from "../vocabulary.ts";

/** The parts of which the records of the public API are made. */

export const Id = z.int().positive();
export const Lang = z.enum(LOCALES).meta({ description: "Language of the text: Russian, Kazakh or English." });
export const OrganisationKind = z.enum(ORGANISATION_KINDS);
export const EventKind = z.enum(EVENT_KINDS);
export const RecordKind = z.enum(RECORD_KINDS);

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const StatedDate = z
  .strictObject({
    edtf: z.string().meta({
      description: "EDTF, as precise as the source: 2022-10-19, 2022-10, 2022, or ../2022-10-19 for not later than.",
      examples: ["2022-10-19"],
    }),
    earliest: Day.nullable().meta({ description: "First day that it can be; null when nothing says." }),
    latest: Day.meta({ description: "Last day that it can be." }),
    basis: z.enum(DATE_BASES).meta({ description: "How the date is known." }),
  })
  .meta({ id: "StatedDate" });
export type StatedDate = z.output<typeof StatedDate>;

const InLanguages = z
  .strictObject({ ru: z.string().nullable(), kk: z.string().nullable(), en: z.string().nullable() })
  .meta({ id: "InLanguages", description: "Null where the record has no wording in the language." });
export type InLanguages = z.output<typeof InLanguages>;

export const OrganisationRef = z
  .strictObject({
    id: Id,
    slug: z.string(),
    kind: OrganisationKind,
    name: z.string().meta({ description: "As a source prints it, where one does." }),
    names: InLanguages,
  })
  .meta({ id: "OrganisationRef" });
export type OrganisationRef = z.output<typeof OrganisationRef>;

export const EventRef = z.strictObject({ id: Id, slug: z.string(), titles: InLanguages }).meta({ id: "EventRef" });
export type EventRef = z.output<typeof EventRef>;

export const PersonRef = z.strictObject({ id: Id, slug: z.string(), names: InLanguages }).meta({ id: "PersonRef" });
export type PersonRef = z.output<typeof PersonRef>;

export const SourceRef = z
  .strictObject({
    id: Id,
    publisher: z.string(),
    title: z.string().nullable(),
    url: z.string().nullable().meta({ description: "Where the publisher has it." }),
    published: z.string().meta({ description: "EDTF." }),
  })
  .meta({ id: "SourceRef" });
export type SourceRef = z.output<typeof SourceRef>;

export const Citation = SourceRef.extend({
  assertedBy: z.enum(ASSERTERS).meta({ description: "Who says so in this source." }),
  locator: z.string().nullable().meta({ description: "Where in the source it stands." }),
}).meta({ id: "Citation" });

export const OrganisationName = z
  .strictObject({
    lang: Lang,
    kind: z.enum(NAME_KINDS),
    value: z.string(),
    by: z.enum(NAME_AUTHORS).meta({ description: "Worded by a source, or by the editors of the record." }),
    sourceId: Id.nullable(),
  })
  .meta({ id: "OrganisationName" });

export const PersonName = z
  .strictObject({ lang: Lang, value: z.string(), by: z.enum(NAME_AUTHORS) })
  .meta({ id: "PersonName" });
