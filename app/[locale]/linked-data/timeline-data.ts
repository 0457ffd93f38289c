import { getLocale, getTranslations } from "next-intl/server";
import type { Dataset, WithContext } from "schema-dts";
import { addressOf } from "@/lib/addresses.ts";
import { FILE_TYPES, FILES } from "@/lib/files.ts";
import { LICENCE } from "@/lib/licence.ts";
import { publicAddress } from "@/lib/public-origin.ts";
import type { TimelineSummary } from "@/lib/views/timeline.ts";
import { isoDate, theCoalition } from "./terms.ts";

/** The whole record as a set of data: what it covers, and from when until when. */
export async function timelineData({ first, last }: TimelineSummary): Promise<WithContext<Dataset>> {
  const t = await getTranslations();
  const locale = await getLocale();
  const span = [first, last].flatMap((date) => (date ? (isoDate(date.edtf) ?? "..") : []));
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    "@id": publicAddress(addressOf.timeline(locale)),
    name: t("site.name"),
    description: t("timeline.description", { coalition: t.raw("coalition.name") }),
    inLanguage: locale,
    isAccessibleForFree: true,
    license: LICENCE.url,
    url: publicAddress(addressOf.data(locale)),
    distribution: FILES.map((file) => ({
      "@type": "DataDownload",
      name: file,
      contentUrl: publicAddress(addressOf.file(file)),
      encodingFormat: FILE_TYPES[file],
    })),
    about: await theCoalition(),
    ...(span.length === 2 && { temporalCoverage: span.join("/") }),
  };
}
