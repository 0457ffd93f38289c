import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache, type ReactElement } from "react";
import { Breadcrumb } from "@/components/breadcrumb.tsx";
import { CorrectionNote } from "@/components/correction-note.tsx";
import { PageFrame } from "@/components/page-frame.tsx";
import { PermanentAddress } from "@/components/permanent-address.tsx";
import { Wording } from "@/components/wording.tsx";
import { findSource, type SourceProfile } from "@/db/sources.ts";
import { addressOf } from "@/lib/addresses.ts";
import { dateInWords } from "@/lib/date-words.ts";
import { publicAddress } from "@/lib/public-origin.ts";
import { readId } from "@/lib/record-id.ts";
import { pageMetadata } from "../../page-metadata.ts";
import { versionAt } from "../../version/version-at.ts";
import { versionMetadata } from "../../version/version-metadata.ts";
import { VersionPage } from "../../version/version-page.tsx";
import { SourceFacts } from "./source-facts.tsx";
import { SourceSupports } from "./source-supports.tsx";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const version = await versionAt("source", (await params).id);
  if (version) return versionMetadata(version);
  const { source } = await sourceAt((await params).id);
  const t = await getTranslations("source");
  const locale = await getLocale();
  const publisher = source.publisher.text;
  const date = dateInWords(source.published, locale);
  const line = t("publisherDate", { publisher, date });
  return pageMetadata({
    locale,
    path: `/sources/${source.id}`,
    title: source.title ? `${source.title.text} (${line})` : line,
    description: t("description", { publisher, date }),
  });
}

export default async function SourcePage({ params }: Props): Promise<ReactElement> {
  const version = await versionAt("source", (await params).id);
  if (version) return <VersionPage version={version} />;
  const profile = await sourceAt((await params).id);
  const t = await getTranslations();
  const locale = await getLocale();
  const { source } = profile;
  const steps = [
    { href: addressOf.timeline(locale), text: t("nav.timeline") },
    { href: addressOf.sources(locale), text: t("nav.sources") },
  ];
  return (
    <PageFrame section="sources" path={`/sources/${source.id}`}>
      <div className="wrap">
        <Breadcrumb steps={steps}>
          <Wording wording={source.publisher} />, {dateInWords(source.published, locale, "table")}
        </Breadcrumb>
        <div className="with-margin pt-5">
          <article>
            <h1 className="h1">{source.title ? <Wording wording={source.title} /> : t("source.untitled")}</h1>
            <CorrectionNote changes={profile.history} />
            <SourceFacts profile={profile} />
            <SourceSupports profile={profile} />
          </article>
          <aside aria-label={t("source.permanent")} className="mt-12 lg:mt-0">
            <PermanentAddress
              id="address"
              title={t("source.permanent")}
              address={publicAddress(addressOf.source(locale, source.id))}
              note={t("source.permanentNote")}
            />
          </aside>
        </div>
      </div>
    </PageFrame>
  );
}

const sourceAt = cache(async (text: string): Promise<SourceProfile> => {
  const id = readId(text);
  return (id === null ? null : await findSource(id, await getLocale())) ?? notFound();
});
