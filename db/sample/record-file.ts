import { z } from "zod";
import { ASSERTERS, DATE_BASES, EVENT_KINDS, ORGANISATION_KINDS, QUOTE_FORMS } from "../../lib/vocabulary.ts";
import labels from "./labels.json" with { type: "json" };
import record from "./record.json" with { type: "json" };

const Lang = z.enum(["ru", "kk", "en"]);
const Texts = z.partialRecord(Lang, z.string());
const Dated = z.strictObject({ edtf: z.string(), basis: z.enum(DATE_BASES) });

const SampleOrganisation = z.strictObject({
  n: z.int().default(1),
  ru: z.string(),
  full: z.string().optional(),
  kk: z.string(),
  en: z.string(),
  kind: z.enum(ORGANISATION_KINDS),
  asPrinted: z.record(z.string(), z.string()).default({}),
});
export type SampleOrganisation = z.output<typeof SampleOrganisation>;

const RecordFile = z.object({
  coalition: z.strictObject({
    names: z.record(Lang, z.string()),
    short: z.record(Lang, z.string()),
    contactAsPrinted: z.strictObject({ text: z.string(), whose: z.string(), source: z.string(), on: z.string() }),
  }),
  sources: z.array(
    z.strictObject({
      key: z.string(),
      publisher: z.string(),
      title: z.string(),
      url: z.string().nullable(),
      lang: Lang,
      published: z.string(),
      origin: z.string().nullable(),
      via: z.string().optional(),
    }),
  ),
  events: z.array(
    z.strictObject({
      key: z.string(),
      kind: z.enum(EVENT_KINDS),
      date: Dated,
      place: z.string().nullable(),
      titles: Texts,
      claimedCount: z.int().nullable(),
      claimedAs: z.string().optional(),
      sources: z.array(z.string()),
      agenda: z.partialRecord(Lang, z.array(z.string())).default({}),
    }),
  ),
  memberships: z.array(
    z.strictObject({
      event: z.string(),
      joined: Dated,
      assertedBy: z.enum(ASSERTERS),
      sources: z.array(z.string()),
      alsoNamedBy: z.record(z.string(), z.array(z.int())).default({}),
      organisations: z.array(SampleOrganisation),
    }),
  ),
  quotes: z.array(
    z.strictObject({
      event: z.string(),
      organisation: z.union([z.string(), z.int()]).nullable(),
      person: Texts.optional(),
      speakerAsPrinted: z.string().optional(),
      role: z.string().nullable(),
      lang: Lang,
      form: z.enum(QUOTE_FORMS),
      source: z.string(),
      position: z.int().optional(),
      text: z.string(),
    }),
  ),
});

const LabelsFile = z.object({
  places: z.record(z.string(), z.record(Lang, z.string())),
  sources: z.record(
    z.string(),
    z.partialRecord(Lang, z.strictObject({ publisher: z.string(), title: z.string().optional() })),
  ),
});

export type SampleRecord = z.output<typeof RecordFile>;
export type SampleLabels = z.output<typeof LabelsFile>;

/** The record of October 2022 as written down in `record.json`, and the editors' words beside it. */
export function readSample(): { record: SampleRecord; labels: SampleLabels } {
  return { record: RecordFile.parse(record), labels: LabelsFile.parse(labels) };
}
