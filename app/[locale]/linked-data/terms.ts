import { getTranslations } from "next-intl/server";
import type { CorrectionComment, CreativeWork, Organization } from "schema-dts";
import { partialDateOf } from "@/lib/partial-date.ts";
import type { ChangeView } from "@/lib/views/change.ts";
import type { SourceRef } from "@/lib/views/source.ts";

/** A date as ISO 8601 writes it, as precise as it is known; undefined for "not later than", which it cannot say. */
export function isoDate(edtf: string): string | undefined {
  return partialDateOf(edtf).precision === "not-later-than" ? undefined : edtf;
}

export async function theCoalition(): Promise<Organization> {
  const t = await getTranslations("coalition");
  return { "@type": "Organization", name: t.raw("name") };
}

/** A source as the publication that it is. */
export function publication(source: SourceRef): CreativeWork {
  return {
    "@type": "CreativeWork",
    ...(source.title && { headline: source.title.text }),
    ...(source.url && { url: source.url }),
    inLanguage: source.lang,
    ...(isoDate(source.published) && { datePublished: source.published }),
    publisher: { "@type": "Organization", name: source.publisher.text },
  };
}

/** What was mended, when and why. */
export function corrections(history: readonly ChangeView[]): CorrectionComment[] {
  return history
    .filter((change) => change.kind === "correction")
    .map(({ at, reason }) => ({ "@type": "CorrectionComment", datePublished: at, ...(reason && { text: reason }) }));
}
