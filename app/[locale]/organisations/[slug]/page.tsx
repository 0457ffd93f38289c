import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache, type ReactElement } from "react";
import { Breadcrumb } from "@/components/breadcrumb.tsx";
import { PageFrame } from "@/components/page-frame.tsx";
import { Wording } from "@/components/wording.tsx";
import { findOrganisation } from "@/db/organisations.ts";
import { addressOf } from "@/lib/addresses.ts";
import { dateInWords } from "@/lib/date-words.ts";
import { publicAddress } from "@/lib/public-origin.ts";
import type { OrganisationProfile } from "@/lib/views/organisation.ts";
import { citedOrganisation } from "../../cite/cited.ts";
import { RecordAside } from "../../cite/record-aside.tsx";
import { LinkedData } from "../../linked-data/linked-data.tsx";
import { organisationData } from "../../linked-data/organisation-data.ts";
import { pageMetadata } from "../../page-metadata.ts";
import { versionAt } from "../../version/version-at.ts";
import { versionMetadata } from "../../version/version-metadata.ts";
import { VersionPage } from "../../version/version-page.tsx";
import { OrganisationFacts } from "./organisation-facts.tsx";
import { ProfileHead } from "./profile-head.tsx";
import { ProfileParts } from "./profile-parts.tsx";
import { SameDay } from "./same-day.tsx";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const version = await versionAt("organisation", (await params).slug);
  if (version) return versionMetadata(version);
  const { slug, name, memberships } = await organisationAt((await params).slug);
  const t = await getTranslations("organisation");
  const locale = await getLocale();
  const [last] = memberships;
  const date = last && dateInWords((last.left ?? last.joined).edtf, locale);
  return pageMetadata({
    locale,
    path: `/organisations/${slug}`,
    picture: true,
    feed: { asked: { of: { kind: "organisation", slug } }, name: name.text },
    title: date ? t(last.left ? "titleLeft" : "titleJoined", { name: name.text, date }) : name.text,
    description: last
      ? t("descriptionDated", { name: name.text, date: dateInWords(last.joined.edtf, locale) })
      : t("description", { name: name.text }),
  });
}

export default async function OrganisationPage({ params }: Props): Promise<ReactElement> {
  const version = await versionAt("organisation", (await params).slug);
  if (version) return <VersionPage version={version} />;
  const organisation = await organisationAt((await params).slug);
  const t = await getTranslations();
  const locale = await getLocale();
  const address = publicAddress(addressOf.organisation(locale, organisation.slug));
  const steps = [
    { href: addressOf.timeline(locale), text: t("nav.timeline") },
    { href: addressOf.organisations(locale), text: t("nav.organisations") },
  ];
  return (
    <PageFrame section="organisations" path={`/organisations/${organisation.slug}`}>
      <div className="wrap">
        <Breadcrumb steps={steps}>
          <Wording wording={organisation.name} />
        </Breadcrumb>
        <div className="with-margin pt-5">
          <div className="min-w-0">
            <ProfileHead organisation={organisation} address={address} />
            <OrganisationFacts organisation={organisation} />
            <ProfileParts organisation={organisation} />
            <SameDay organisation={organisation} />
            <p className="print-only micro mt-6">
              {t("organisation.printAddress")}: {address}
            </p>
          </div>
          <RecordAside
            cited={await citedOrganisation(organisation)}
            record={{ kind: "organisation", slug: organisation.slug }}
            title={organisation.name.text}
            embedded={{ kind: "organisation", slug: organisation.slug }}
          />
        </div>
      </div>
      <LinkedData data={await organisationData(organisation)} />
    </PageFrame>
  );
}

const organisationAt = cache(async (slug: string): Promise<OrganisationProfile> => {
  const locale = await getLocale();
  const found = await findOrganisation(slug, locale);
  if (!found) notFound();
  if ("movedTo" in found) permanentRedirect(`/${locale}/organisations/${found.movedTo}`);
  return found.profile;
});
