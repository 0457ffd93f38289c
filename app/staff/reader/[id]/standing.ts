import { notFound } from "next/navigation";
import { findReading, type ReadingView } from "@/db/readings.ts";
import { type Standing, standingOf } from "@/lib/reading/decide.ts";
import { KeptFindings } from "@/lib/reading/kept.ts";
import { Step } from "@/lib/reading/steps.ts";
import { readId } from "@/lib/record-id.ts";

export type OpenReading = { reading: ReadingView; kept: KeptFindings; standing: Standing };

/** The reading of this address as it stands now; the page of what is not there when there is none. */
export async function readingAt(id: string): Promise<OpenReading> {
  const number = readId(id);
  const reading = number === null ? null : await findReading(number, "release");
  if (!reading) notFound();
  const kept = KeptFindings.parse(reading.found);
  const steps = reading.steps.map(({ step }) => Step.parse(step));
  return { reading, kept, standing: standingOf(reading.text, kept.findings, kept.source, steps) };
}
