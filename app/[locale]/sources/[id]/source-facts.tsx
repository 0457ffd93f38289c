import { useLocale, useTranslations } from "next-intl";
import type { ReactElement, ReactNode } from "react";
import { Fact, Facts } from "@/components/facts.tsx";
import { Icon } from "@/components/icon.tsx";
import { InLanguage } from "@/components/in-language.tsx";
import { PartialDate } from "@/components/partial-date.tsx";
import { Wording } from "@/components/wording.tsx";
import type { SourceProfile } from "@/db/sources.ts";
import { addressOf } from "@/lib/addresses.ts";
import { instantInWords } from "@/lib/date-words.ts";
import { bind } from "@/lib/typography.ts";
import type { SourceRef } from "@/lib/views/source.ts";
import { Supports } from "../supports.tsx";

/** Who published it, when, what it reprints, whether a copy is stored, and how much rests on it. */
export function SourceFacts({ profile }: { profile: SourceProfile }): ReactElement {
  const t = useTranslations("source");
  const { source, counts, events } = profile;
  const time = source.publishedAt?.slice(11, 16);
  return (
    <Facts className="mt-7">
      <Fact term={t("facts.publisher")}>
        <Wording wording={source.publisher} />
      </Fact>
      <Fact term={t("facts.published")} note={time && t("publishedAt", { time })}>
        <PartialDate date={source.published} />
      </Fact>
      <Fact term={t("facts.original")}>
        <Original source={source} />
      </Fact>
      <Fact term={t("facts.lang")}>{t(`langs.${source.lang}`)}</Fact>
      {source.via && (
        <Fact term={t("facts.via")}>
          <InLanguage lang={source.lang}>{source.via}</InLanguage>
        </Fact>
      )}
      <Origin source={source} />
      <Copy source={source} />
      <Fact term={t("facts.supports")}>
        <Supports memberships={counts.memberships} quotes={counts.quotes} events={events.length} />
      </Fact>
    </Facts>
  );
}

function Original({ source }: { source: SourceRef }): ReactNode {
  const t = useTranslations("source");
  if (source.url === null) return bind(t("noAddress"));
  return (
    <a
      href={source.url}
      rel="external nofollow"
      hrefLang={source.lang}
      className="icon-link text-base"
      data-print-address={source.url}
    >
      <span className="screen-only">
        {t("originalAt", { host: new URL(source.url).host })} <Icon name="outside" />
      </span>
    </a>
  );
}

function Origin({ source }: { source: SourceRef }): ReactElement {
  const t = useTranslations("source");
  const locale = useLocale();
  const { origin } = source;
  if (!origin) return <Fact term={t("facts.origin")}>{t("isOrigin")}</Fact>;
  return (
    <Fact term={t("facts.origin")} note={bind(t("originNote"))}>
      <a href={addressOf.source(locale, origin.id)}>
        <Wording wording={origin.publisher} />
      </a>
    </Fact>
  );
}

function Copy({ source }: { source: SourceRef }): ReactElement {
  const t = useTranslations("source");
  const locale = useLocale();
  const { capture } = source;
  if (!capture) {
    return (
      <Fact term={t("facts.copy")} note={bind(t("notKeptNote"))}>
        {t("notKept")}
      </Fact>
    );
  }
  return (
    <Fact
      term={t("facts.copy")}
      note={<span className="data wrap-anywhere">{t("digest", { digest: capture.sha256 })}</span>}
    >
      {bind(t("kept", { at: instantInWords(capture.at, locale) }))}
    </Fact>
  );
}
