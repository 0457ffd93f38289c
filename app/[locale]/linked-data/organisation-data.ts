import { getLocale } from "next-intl/server";
import type { Organization, WebPage, WithContext } from "schema-dts";
import { addressOf } from "@/lib/addresses.ts";
import { publicAddress } from "@/lib/public-origin.ts";
import type { OrganisationProfile } from "@/lib/views/organisation.ts";
import { corrections, isoDate, publication, theCoalition } from "./terms.ts";

/** The page of an organisation: what it is called, when it was a member of the coalition, and what was mended. */
export async function organisationData(organisation: OrganisationProfile): Promise<WithContext<WebPage>> {
  const locale = await getLocale();
  const { slug, name, names, website, memberships, sources, history } = organisation;
  const address = publicAddress(addressOf.organisation(locale, slug));
  const coalition = await theCoalition();
  const about: Organization = {
    "@type": "Organization",
    "@id": `${address}#organisation`,
    name: name.text,
    alternateName: [...new Set(names.map((one) => one.text))].filter((text) => text !== name.text),
    ...(website && { url: website }),
    memberOf: memberships.map(({ joined, left }) => ({
      "@type": "OrganizationRole",
      memberOf: coalition,
      ...(isoDate(joined.edtf) && { startDate: joined.edtf }),
      ...(left && isoDate(left.edtf) && { endDate: left.edtf }),
    })),
  };
  return {
    "@context": "https://schema.org",
    "@type": "WebPage",
    "@id": address,
    inLanguage: locale,
    name: name.text,
    about,
    citation: sources.map(publication),
    correction: corrections(history),
  };
}
