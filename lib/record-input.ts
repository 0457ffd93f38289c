import { z } from "zod";
import { LOCALES } from "./locale.ts";
import { parsePartialDate } from "./partial-date.ts";
import {
  ASSERTERS,
  DATE_BASES,
  EVENT_KINDS,
  NAME_AUTHORS,
  NAME_KINDS,
  ORGANISATION_KINDS,
  QUOTE_FORMS,
  TRANSLATION_AUTHORS,
} from "./vocabulary.ts";
import { normalAddress } from "./web-address.ts";

/** What may enter the record. Publishing parses with these, whoever calls; strict: an unknown key is refused. */

const CONTROL = /(?![\t\n\r])\p{Cc}/u;

const Id = z.int().positive();
const Lang = z.enum(LOCALES);
const Readable = z.string().refine(isReadable, { error: "not readable text" });
const Line = Readable.trim().min(1).max(1_000);
const Words = Readable.trim().min(1).max(20_000);
const Edtf = z.string().refine((text) => parsePartialDate(text) !== null, { error: "not a date of the record" });
const WebAddress = z
  .url({ protocol: /^https?$/, error: "not a web address" })
  .max(2_000)
  .transform((address) => normalAddress(address) ?? address);

/** One public sentence, such as the reason of a correction. */
export const SentenceInput = Line;

const StatedDateInput = z.strictObject({ edtf: Edtf, basis: z.enum(DATE_BASES) });

export const OrganisationInput = z.strictObject({
  kind: z.enum(ORGANISATION_KINDS),
  region: Line.nullable().default(null),
  website: WebAddress.nullable().default(null),
  names: z
    .array(
      z
        .strictObject({
          lang: Lang,
          kind: z.enum(NAME_KINDS),
          value: Line,
          by: z.enum(NAME_AUTHORS),
          sourceId: Id.nullable().default(null),
        })
        .refine((name) => (name.by === "source") === (name.sourceId !== null), {
          error: "a name by a source names it",
        }),
    )
    .min(1),
});
export type OrganisationInput = z.input<typeof OrganisationInput>;

export const PersonInput = z.strictObject({
  names: z.array(z.strictObject({ lang: Lang, value: Line, by: z.enum(NAME_AUTHORS) })).min(1),
});
export type PersonInput = z.input<typeof PersonInput>;

export const SourceInput = z.strictObject({
  publisher: Line,
  title: Line.nullable().default(null),
  url: WebAddress.nullable().default(null),
  lang: Lang,
  published: Edtf.refine((text) => !text.startsWith("../"), { error: "a publication has its own date" }),
  publishedAt: z.iso.datetime({ offset: true, precision: -1 }).nullable().default(null),
  originId: Id.nullable().default(null),
  via: Line.nullable().default(null),
  translations: z
    .array(
      z.strictObject({ lang: Lang, publisher: Line.nullable().default(null), title: Line.nullable().default(null) }),
    )
    .default([]),
});
export type SourceInput = z.input<typeof SourceInput>;

export const EventInput = z.strictObject({
  kind: z.enum(EVENT_KINDS),
  date: StatedDateInput,
  texts: z.array(z.strictObject({ lang: Lang, title: Line, place: Line.nullable().default(null) })).min(1),
  claimed: z.strictObject({ count: z.int().nonnegative(), text: Line, lang: Lang }).nullable().default(null),
  agenda: z.array(z.strictObject({ lang: Lang, value: Line })).default([]),
  sourceIds: z.array(Id).min(1),
});
export type EventInput = z.input<typeof EventInput>;

export const MembershipInput = z.strictObject({
  organisationId: Id,
  eventId: Id.nullable().default(null),
  joined: StatedDateInput,
  position: z.int().positive().default(1),
  citations: z
    .array(z.strictObject({ sourceId: Id, assertedBy: z.enum(ASSERTERS), locator: Line.nullable().default(null) }))
    .min(1, { error: "no fact without a source" }),
  departure: z
    .strictObject({
      date: StatedDateInput,
      sourceId: Id,
      eventId: Id.nullable().default(null),
      reason: Line.nullable().default(null),
    })
    .nullable()
    .default(null),
});
export type MembershipInput = z.input<typeof MembershipInput>;

export const QuoteInput = z
  .strictObject({
    personId: Id.nullable().default(null),
    speakerAsPrinted: Line.nullable().default(null),
    organisationId: Id.nullable().default(null),
    eventId: Id.nullable().default(null),
    role: Line.nullable().default(null),
    said: StatedDateInput,
    lang: Lang,
    text: Words,
    form: z.enum(QUOTE_FORMS),
    sourceId: Id,
    locator: Line.nullable().default(null),
    /** Why words that the capture does not contain are published all the same. */
    checkReason: Line.nullable().default(null),
    position: z.int().positive().default(1),
    translations: z
      .array(z.strictObject({ lang: Lang, text: Words, by: z.enum(TRANSLATION_AUTHORS), ofVersion: Id }))
      .default([]),
  })
  .refine((quote) => quote.personId !== null || quote.speakerAsPrinted !== null, { error: "words have a speaker" });
export type QuoteInput = z.input<typeof QuoteInput>;

export const CoalitionInput = z.strictObject({
  founded: Edtf.nullable().default(null),
  contact: z.strictObject({ text: Line, sourceId: Id, on: Edtf }).nullable().default(null),
  names: z.array(z.strictObject({ lang: Lang, name: Line, short: Line, about: Words.nullable().default(null) })).min(1),
});
export type CoalitionInput = z.input<typeof CoalitionInput>;

/** Text that every program reads alike: whole characters, and of the invisible ones only tab and line ends. */
function isReadable(text: string): boolean {
  return text.isWellFormed() && !CONTROL.test(text);
}
