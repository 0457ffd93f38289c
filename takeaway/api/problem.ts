import { STATUS_CODES } from "node:http";
import { z } from "zod";

/** What an answer that is not the one asked for holds: problem details for HTTP APIs (RFC 9457). */
export const ProblemDetails = z
  .strictObject({
    type: z.literal("about:blank"),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta({ description: "What is wrong and what to do, in English." }),
    invalid: z
      .array(z.strictObject({ name: z.string(), reason: z.string() }))
      .optional()
      .meta({ description: "The parameters that cannot be understood." }),
  })
  .meta({ id: "Problem" });
export type ProblemDetails = z.output<typeof ProblemDetails>;

/** A question that has no answer, and why. */
export class Problem extends Error {
  readonly status: number;
  readonly invalid: ProblemDetails["invalid"];

  constructor(status: number, detail: string, invalid?: ProblemDetails["invalid"]) {
    super(detail);
    this.name = "Problem";
    this.status = status;
    this.invalid = invalid;
  }

  get details(): ProblemDetails {
    return problemOf(this.status, this.message, this.invalid);
  }
}

export function problemOf(status: number, detail: string, invalid?: ProblemDetails["invalid"]): ProblemDetails {
  const title = STATUS_CODES[status] ?? "Error";
  return { type: "about:blank", title, status, detail, ...(invalid && { invalid }) };
}
