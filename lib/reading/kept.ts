import { z } from "zod";
import { FINDING_GROUPS } from "./finding.ts";

const Span = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);
const Fields = z.record(z.string(), z.string());

/** What a reading keeps of what was found in its text, so that a newer reader does not change what was decided about. */
export const KeptFindings = z.object({
  findings: z.array(
    z.object({
      key: z.string(),
      group: z.enum(FINDING_GROUPS),
      asked: z.boolean(),
      spans: z.array(Span),
      asPrinted: z.string(),
      fields: Fields,
    }),
  ),
  /** Speakers and the number claimed: marked in the text, decided about with their finding. */
  marks: z.array(z.object({ sort: z.enum(["speaker", "count"]), key: z.string(), span: Span })),
  ignored: z.array(z.object({ span: Span, why: z.enum(["boilerplate", "repeated", "placeholder"]) })),
  warnings: z.array(z.string()),
  source: Fields,
});
export type KeptFindings = z.output<typeof KeptFindings>;
