import { z } from "zod";
import { CERTAINTIES, NOVELTIES } from "../../lib/api/resources.ts";
import { LOCALES } from "../../lib/locale.ts";
import { parsePartialDate } from "../../lib/partial-date.ts";
import { EVENT_KINDS, ORGANISATION_KINDS, QUOTE_FORMS, RECORD_KINDS } from "../../lib/vocabulary.ts";

/** What a question to the API may say; each schema reads the text of an address, and OpenAPI describes it. */

const LARGEST_PAGE = 200;
const PAGE = 50;

const calendar = (text: string): boolean => parsePartialDate(text) !== null;

const PartOfTime = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "a year, a month or a day: 2022, 2022-10, 2022-10-19")
  .refine(calendar, "no such day in the calendar");
const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "a day: 2022-10-19")
  .refine(calendar, "no such day in the calendar");
const Slug = z.string().regex(/^[a-z0-9-]{1,200}$/, "the last part of a page's address");
const Flag = z.enum(["0", "1"]);
const Whole = z.string().regex(/^[1-9]\d{0,14}$/, "a whole number");

const paging = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(LARGEST_PAGE)
    .default(PAGE)
    .meta({ description: `How many records an answer holds at most; ${PAGE} unless said otherwise.` }),
  after: z
    .string()
    .max(100)
    .optional()
    .meta({ description: "Where to go on: taken from `next` of the answer before, never made up." }),
};
const span = {
  from: PartOfTime.optional().meta({ description: "Only what may have happened on or after this year, month or day." }),
  to: PartOfTime.optional().meta({ description: "Only what may have happened on or before this year, month or day." }),
};
const words = z.string().max(200).optional().meta({ description: "Words that it holds, in any case and spelling." });
const organisation = Slug.optional().meta({ description: "Slug of an organisation.", example: "amanat" });
const kind = z.enum(ORGANISATION_KINDS).optional().meta({ description: "Kind of the organisation." });

export const QUERIES = {
  memberships: z.strictObject({
    q: words,
    kind,
    ...span,
    quotes: Flag.optional().meta({ description: "1: only those with words of the organisation beside them." }),
    left: Flag.optional().meta({ description: "0: without those that have left." }),
    organisation,
    event: Slug.optional().meta({ description: "Slug of an event." }),
    "as-of": Day.optional().meta({
      description: `Who was a member at the end of this day. Each says whether it is ${CERTAINTIES.join(" or ")}, since dates may be known to the month or year only.`,
      example: "2022-10-19",
    }),
    ...paging,
  }),
  organisations: z.strictObject({ q: words, kind, ...paging }),
  people: z.strictObject(paging),
  quotes: z.strictObject({
    organisation,
    person: Slug.optional().meta({ description: "Slug of a person." }),
    event: Slug.optional().meta({ description: "Slug of an event." }),
    form: z.enum(QUOTE_FORMS).optional().meta({ description: "Word for word, or retold by the source." }),
    lang: z.enum(LOCALES).optional().meta({ description: "Language of the words." }),
    ...span,
    ...paging,
  }),
  events: z.strictObject({
    kind: z.enum(EVENT_KINDS).optional().meta({ description: "Kind of the event." }),
    ...span,
    ...paging,
  }),
  sources: z.strictObject({
    lang: z.enum(LOCALES).optional().meta({ description: "Language of the source." }),
    ...span,
    ...paging,
  }),
  changes: z.strictObject({
    since: z
      .union([z.string().regex(/^(0|[1-9]\d{0,14})$/, "a version of the record"), Day])
      .optional()
      .meta({ description: "Steps after this version of the record, or from this day on (in Almaty).", example: "1" }),
    novelty: z.enum(NOVELTIES).optional().meta({ description: "New facts, facts that went on, or mended ones." }),
    record: z.enum(RECORD_KINDS).optional().meta({ description: "Kind of the record that was changed." }),
    organisation: Slug.optional().meta({
      description:
        "Slug of an organisation: steps of it, of its memberships and of its words, whether or not they stay.",
      example: "amanat",
    }),
    event: Slug.optional().meta({
      description: "Slug of an event: steps of it, and of the memberships and words there.",
    }),
    quote: Whole.optional().meta({ description: "Number of a quote: its own steps." }),
    ...paging,
  }),
} as const;

export type Collection = keyof typeof QUERIES;
export type QueryOf<Name extends Collection> = z.output<(typeof QUERIES)[Name]>;

/** What stands in the address of one record. */
export const KEYS = {
  memberships: Whole,
  organisations: Slug,
  people: Slug,
  quotes: Whole,
  events: Slug,
  sources: Whole,
  changes: Whole,
} as const satisfies Record<Collection, z.ZodType<string>>;

export const COLLECTIONS = [
  "memberships",
  "organisations",
  "people",
  "quotes",
  "events",
  "sources",
  "changes",
] as const;

type Key<Name extends Collection> = Extract<keyof QueryOf<Name>, string>;

/** What can be asked of a collection, in the order of its description. */
export function parametersOf<Name extends Collection>(name: Name): Key<Name>[] {
  // Sound because the keys of a schema's shape are those of what it reads.
  return Object.keys(QUERIES[name].shape) as Key<Name>[];
}

export function isCollection(name: string | undefined): name is Collection {
  return COLLECTIONS.some((one) => one === name);
}
