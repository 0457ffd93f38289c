import { CONTENTS } from "../drafts/content.ts";
import { readSource } from "../drafts/read-records.ts";
import { Reading } from "../drafts/reading.ts";
import { typedDateOf } from "../drafts/typed-date.ts";
import { ASSERTERS } from "../vocabulary.ts";
import type { Fields } from "./finding.ts";

/** The fields of the source that still need something before drafts can be made of a reading. */
export function missingOfSource(source: Readonly<Fields>): string[] {
  const missing = ASSERTERS.some((one) => one === source.assertedBy) ? [] : ["assertedBy"];
  if (source.sourceId) return missing;
  const reading = new Reading();
  readSource(reading, "", CONTENTS.source.parse({ ...source, published: source }));
  return [
    ...reading.problems.map(({ field }) => field.replace("published.", "").replace("published", "year")),
    ...missing,
  ];
}

/** The day of publishing as typed, as EDTF; null while it is no date. */
export function publishedDay(source: Readonly<Fields>): string | null {
  return new Reading().edtf("", { ...typedDateOf(null), ...source });
}
