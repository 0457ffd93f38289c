import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import { findVersion, type VersionView } from "@/db/versions.ts";
import { readId } from "@/lib/record-id.ts";
import { readVersioned } from "@/lib/versioned.ts";
import type { RecordPage } from "@/lib/views/change.ts";

/** The version that the last part of an address asks for; null when it asks for the record of today. */
export const versionAt = cache(async (kind: RecordPage["kind"], segment: string): Promise<VersionView | null> => {
  const asked = readVersioned(lettersOf(segment) ?? notFound()) ?? notFound();
  if (asked.version === null) return null;
  const page = pageOf(kind, asked.of) ?? notFound();
  return (await findVersion(page, asked.version, await getLocale(), asked.step)) ?? notFound();
});

/** Null for what is no writing of letters: an address may hold a percent sign with anything behind it. */
function lettersOf(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

function pageOf(kind: RecordPage["kind"], text: string): RecordPage | null {
  if (kind !== "source" && kind !== "quote") return { kind, slug: text };
  const id = readId(text);
  return id === null ? null : { kind, id };
}
