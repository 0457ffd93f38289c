import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { Fact, Facts } from "@/components/facts.tsx";
import { Wording } from "@/components/wording.tsx";
import { addressOf } from "@/lib/addresses.ts";
import { dateInWords } from "@/lib/date-words.ts";
import { bind } from "@/lib/typography.ts";
import type { OrganisationProfile } from "@/lib/views/organisation.ts";
import { MembershipFacts } from "./membership-facts.tsx";

/** The last membership, then what the organisation is and who speaks for it. */
export function OrganisationFacts({ organisation }: { organisation: OrganisationProfile }): ReactElement {
  const t = useTranslations("organisation");
  const kinds = useTranslations("kinds");
  const { memberships, kind, region, website, spokespeople, sameDay } = organisation;
  const [last] = memberships;
  return (
    <Facts className="mt-7">
      {last && <MembershipFacts membership={last} others={sameDay.total} />}
      <Fact term={t("facts.kind")} note={t("kindByName")}>
        <span className="inline-block first-letter:uppercase">{kinds(kind)}</span>
      </Fact>
      {region && <Fact term={t("facts.region")}>{region}</Fact>}
      {website && (
        <Fact term={t("facts.website")}>
          <a href={website} rel="external nofollow" className="wrap-anywhere">
            {hostOf(website)}
          </a>
        </Fact>
      )}
      {spokespeople.length > 0 && (
        <Fact term={t("facts.spokespeople", { count: spokespeople.length })}>
          <ul className="grid gap-2">
            {spokespeople.map((spokesperson) => (
              <li key={`${spokesperson.person.slug} ${spokesperson.role} ${spokesperson.said.edtf}`}>
                <Spokesperson {...spokesperson} />
              </li>
            ))}
          </ul>
        </Fact>
      )}
    </Facts>
  );
}

function Spokesperson({ person, role, roleLang, said }: OrganisationProfile["spokespeople"][number]): ReactElement {
  const t = useTranslations("organisation");
  const locale = useLocale();
  const date = bind(dateInWords(said.edtf, locale));
  return (
    <>
      <a href={addressOf.person(locale, person.slug)}>
        <Wording wording={person.name} />
      </a>
      <span className="facts-note">
        {role
          ? t.rich("role", {
              date,
              role: () => <span lang={roleLang === locale ? undefined : roleLang}>{bind(role)}</span>,
            })
          : t("noRole", { date })}
      </span>
    </>
  );
}

function hostOf(website: string): string {
  return URL.parse(website)?.host ?? website;
}
