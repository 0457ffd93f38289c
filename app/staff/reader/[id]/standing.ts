import { notFound } from "next/navigation";
import { findReading, type ReadingView } from "@/db/readings.ts";
import { type Standing, standingOf } from "@/lib/reading/decide.ts";
import { KeptFindings } from "@/lib/reading/kept.ts";
import { Step } from "@/lib/reading/steps.ts";
import { readId } from "@/lib/record-id.ts";

export type OpenReading = { reading: ReadingView; kept: KeptFindings; standing: Standing };

/** The reading of this address as it stands now; the page of what is not there when there is none. */
export async function readingAt(id: string): Promise<OpenReading> {
  return (await findOpen(id)) ?? notFound();
}

/** The same, or null when there is none. */
export async function findOpen(id: string): Promise<OpenReading | null> {
  const number = readId(id);
  const reading = number === null ? null : await findReading(number, "release");
  if (!reading) return null;
  const kept = KeptFindings.parse(reading.found);
  const steps = reading.steps.map(({ step }) => Step.parse(step));
  return { reading, kept, standing: standingOf(reading.text, kept.findings, kept.source, steps) };
}
