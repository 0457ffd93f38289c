import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { DatedQuotes } from "@/components/dated-quotes.tsx";
import { Facts } from "@/components/facts.tsx";
import { History } from "@/components/history.tsx";
import { Section } from "@/components/section.tsx";
import type { OrganisationProfile } from "@/lib/views/organisation.ts";
import { MembershipFacts } from "./membership-facts.tsx";
import { NamesTable } from "./names-table.tsx";
import { ProfileSources } from "./profile-sources.tsx";

/** Everything below the facts: earlier memberships, names, words, sources, history. */
export function ProfileParts({ organisation }: { organisation: OrganisationProfile }): ReactElement {
  const t = useTranslations("organisation");
  const { memberships, names, quotes, sources, history } = organisation;
  const earlier = memberships.slice(1);
  return (
    <>
      {earlier.length > 0 && (
        <Section id="earlier" title={t("earlier")}>
          {earlier.map((membership) => (
            <Facts key={membership.id} className="mb-6">
              <MembershipFacts membership={membership} others={null} />
            </Facts>
          ))}
        </Section>
      )}
      <Section id="names" title={t("names")}>
        <NamesTable names={names} />
      </Section>
      {quotes.length > 0 && (
        <Section id="quotes" title={t("quotes")} count={quotes.length}>
          <DatedQuotes quotes={quotes} />
        </Section>
      )}
      {sources.length > 0 && (
        <Section id="sources" title={t("sources")} count={sources.length}>
          <ProfileSources organisation={organisation} />
        </Section>
      )}
      <Section id="history" title={t("history")}>
        <History changes={history} mixed page={{ kind: "organisation", slug: organisation.slug }} />
      </Section>
    </>
  );
}
