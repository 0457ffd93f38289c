import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { SourceBox } from "@/components/source-box.tsx";
import type { OrganisationProfile } from "@/lib/views/organisation.ts";

/** Each source in full, with what it supports of this page. */
export function ProfileSources({ organisation }: { organisation: OrganisationProfile }): ReactElement {
  const t = useTranslations("organisation.supports");
  return (
    <ol>
      {organisation.sources.map((source) => (
        <li key={source.id} className="mt-6 border-ink border-t pt-3 first:mt-0 first:border-t-0 first:pt-0">
          <SourceBox source={source} className="font-serif text-[1.125rem] leading-snug">
            <p className="mt-2">{t("label", { facts: supportedBy(source.id, organisation, t).join(", ") })}</p>
          </SourceBox>
        </li>
      ))}
    </ol>
  );
}

function supportedBy(
  id: number,
  { memberships, names, quotes }: OrganisationProfile,
  t: ReturnType<typeof useTranslations<"organisation.supports">>,
): string[] {
  const joined = memberships.some((period) => period.citations.some((citation) => citation.source.id === id));
  const left = memberships.some((period) => period.leftSource?.id === id);
  const named = names.some((name) => name.source?.id === id);
  const quoted = quotes.filter((quote) => quote.source.id === id).length;
  return [
    joined ? t("joined") : "",
    left ? t("left") : "",
    named ? t("name") : "",
    quoted > 0 ? t("quotes", { count: quoted }) : "",
  ].filter(Boolean);
}
