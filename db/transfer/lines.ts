import { z } from "zod";
import { CHANGE_KINDS, CORRECTION_CLASSES, RECORD_KINDS } from "../../lib/vocabulary.ts";

/**
 * The record as text: one JSON object a line. The first says what is to come, then follow the changes from the first to
 * the last, each as it stands in the log, and the stored texts of sources, of which the log keeps the hashes alone.
 */
export const FORMAT = "coalition-record-changes-1";

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

export const Heading = z.strictObject({
  format: z.literal(FORMAT),
  changes: z.int().nonnegative(),
  captures: z.int().nonnegative(),
  head: Hash.nullable(),
});

export const ChangeLine = z.strictObject({
  change: z.strictObject({
    seq: z.int().positive(),
    at: z.string(),
    actor: z.string(),
    recordKind: z.enum(RECORD_KINDS),
    recordId: z.int().positive(),
    version: z.int().positive(),
    kind: z.enum(CHANGE_KINDS),
    reason: z.string().nullable(),
    snapshot: z.string(),
    prevHash: Hash,
    hash: Hash,
    correctionClass: z.enum(CORRECTION_CLASSES).nullable(),
  }),
});

export const CaptureLine = z.strictObject({
  capture: z.strictObject({
    id: z.int().positive(),
    sourceId: z.int().positive(),
    capturedAt: z.string(),
    sha256: Hash,
    text: z.string(),
  }),
});

export type Heading = z.output<typeof Heading>;
