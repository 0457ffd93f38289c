import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache, type ReactElement } from "react";
import { DatedQuotes } from "@/components/dated-quotes.tsx";
import { SourceChip } from "@/components/source-chip.tsx";
import { Wording } from "@/components/wording.tsx";
import { findOrganisation } from "@/db/organisations.ts";
import { addressOf } from "@/lib/addresses.ts";
import type { OrganisationProfile } from "@/lib/views/organisation.ts";
import { MembershipState } from "../../../membership-state.tsx";
import { Frame } from "../../frame.tsx";
import { frameMetadata } from "../../frame-metadata.ts";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, name } = await organisationAt((await params).slug);
  return frameMetadata(name.text, addressOf.organisation(await getLocale(), slug));
}

/** Who an organisation is, since when it is in the coalition, who says so, and its words. */
export default async function OrganisationFrame({ params }: Props): Promise<ReactElement> {
  const { slug, name, original, memberships, quotes } = await organisationAt((await params).slug);
  const t = await getTranslations("frame");
  const [last] = memberships;
  return (
    <Frame href={addressOf.organisation(await getLocale(), slug)} more={t("entry")}>
      <h1 className="h2">
        <Wording wording={name} />
      </h1>
      {original && (
        <p className="small mt-1 text-ink-2">
          <Wording wording={original} />
        </p>
      )}
      {last && (
        <>
          <p className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-1">
            <MembershipState membership={last} />
          </p>
          <ul className="mt-2 flex flex-wrap gap-2">
            {last.citations.map(({ source }) => (
              <li key={source.id}>
                <SourceChip source={source} />
              </li>
            ))}
          </ul>
        </>
      )}
      {quotes.length > 0 && (
        <div className="mt-5">
          <DatedQuotes quotes={quotes} />
        </div>
      )}
    </Frame>
  );
}

const organisationAt = cache(async (slug: string): Promise<OrganisationProfile> => {
  const locale = await getLocale();
  const found = await findOrganisation(slug, locale);
  if (!found) notFound();
  if ("movedTo" in found) permanentRedirect(`/${locale}/embed/organisations/${found.movedTo}`);
  return found.profile;
});
