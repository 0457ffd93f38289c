import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache, type ReactElement } from "react";
import { Breadcrumb } from "@/components/breadcrumb.tsx";
import { CorrectionNote } from "@/components/correction-note.tsx";
import { DatedQuotes } from "@/components/dated-quotes.tsx";
import { History } from "@/components/history.tsx";
import { LanguageNote } from "@/components/language-note.tsx";
import { PageFrame } from "@/components/page-frame.tsx";
import { PermanentAddress } from "@/components/permanent-address.tsx";
import { Section } from "@/components/section.tsx";
import { Wording } from "@/components/wording.tsx";
import { findPerson } from "@/db/people.ts";
import { addressOf } from "@/lib/addresses.ts";
import { publicAddress } from "@/lib/public-origin.ts";
import { bind } from "@/lib/typography.ts";
import type { PersonProfile } from "@/lib/views/person.ts";
import { pageMetadata } from "../../page-metadata.ts";
import { versionAt } from "../../version/version-at.ts";
import { versionMetadata } from "../../version/version-metadata.ts";
import { VersionPage } from "../../version/version-page.tsx";
import { PersonNames } from "./person-names.tsx";
import { PersonRoles } from "./person-roles.tsx";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const version = await versionAt("person", (await params).slug);
  if (version) return versionMetadata(version);
  const { slug, name } = await personAt((await params).slug);
  const t = await getTranslations("person");
  return pageMetadata({
    locale: await getLocale(),
    path: `/people/${slug}`,
    title: t("titleOf", { name: name.text }),
    description: t("description", { name: name.text }),
  });
}

export default async function PersonPage({ params }: Props): Promise<ReactElement> {
  const version = await versionAt("person", (await params).slug);
  if (version) return <VersionPage version={version} />;
  const person = await personAt((await params).slug);
  const t = await getTranslations();
  const locale = await getLocale();
  const { slug, name, names, quotes, history } = person;
  const steps = [
    { href: addressOf.timeline(locale), text: t("nav.timeline") },
    { href: addressOf.quotes(locale), text: t("nav.quotes") },
  ];
  return (
    <PageFrame section="quotes" path={`/people/${slug}`}>
      <div className="wrap">
        <Breadcrumb steps={steps}>
          <Wording wording={name} />
        </Breadcrumb>
        <div className="with-margin pt-5">
          <div className="min-w-0">
            <h1 className="h1">
              <Wording wording={name} />
              <LanguageNote lang={name.lang} />
            </h1>
            <p className="lede mt-3">{bind(t("person.lede", { quotes: quotes.length }))}</p>
            <CorrectionNote changes={history} />
            {quotes.length > 0 && <PersonRoles quotes={quotes} />}
            {quotes.length > 0 && (
              <Section id="quotes" title={t("person.quotes")} count={quotes.length}>
                <DatedQuotes quotes={quotes} organisation />
              </Section>
            )}
            <Section id="names" title={t("person.names")}>
              <PersonNames names={names} />
            </Section>
            <Section id="history" title={t("person.history")}>
              <History changes={history} mixed page={{ kind: "person", slug }} />
            </Section>
          </div>
          <aside aria-label={t("person.permanent")} className="mt-12 lg:mt-0">
            <PermanentAddress
              id="address"
              title={t("person.permanent")}
              address={publicAddress(addressOf.person(locale, slug))}
              note={t("organisation.permanentNote")}
            />
          </aside>
        </div>
      </div>
    </PageFrame>
  );
}

const personAt = cache(async (slug: string): Promise<PersonProfile> => {
  const locale = await getLocale();
  const found = await findPerson(slug, locale);
  if (!found) notFound();
  if ("movedTo" in found) permanentRedirect(`/${locale}/people/${found.movedTo}`);
  return found.profile;
});
