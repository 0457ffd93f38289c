import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { addressOf } from "@/lib/addresses.ts";
import { instantInWords } from "@/lib/date-words.ts";
import { bind } from "@/lib/typography.ts";
import type { SourceRef } from "@/lib/views/source.ts";
import { Icon } from "./icon.tsx";
import { InLanguage } from "./in-language.tsx";
import { PartialDate } from "./partial-date.tsx";
import { Wording } from "./wording.tsx";

type Props = {
  source: SourceRef;
  /** Type role of the title. */
  className?: string;
  children?: ReactNode;
};

/** A source in full: its title, who published it and when, what it reprints, and whether a copy is stored. */
export function SourceBox({ source, className = "font-serif text-base leading-snug", children }: Props): ReactNode {
  const t = useTranslations("source");
  const locale = useLocale();
  const { origin } = source;
  return (
    <div className="small">
      <p className={className}>
        <a href={addressOf.source(locale, source.id)} className="name-link wrap-anywhere">
          {source.title ? <Wording wording={source.title} /> : t("untitled")}
        </a>
      </p>
      <p className="mt-2 text-ink-2">
        <Wording wording={source.publisher} />, <PartialDate date={source.published} />
        {source.via && <>, {t.rich("via", { via: () => <InLanguage lang={source.lang}>{source.via}</InLanguage> })}</>}
      </p>
      {origin && (
        <p className="text-ink-2">
          {t.rich("reprintOf", {
            a: () => (
              <a href={addressOf.source(locale, origin.id)}>
                <Wording wording={origin.publisher} />
              </a>
            ),
          })}
        </p>
      )}
      <SourceOriginal source={source} />
      <CopyState source={source} />
      {children}
    </div>
  );
}

function SourceOriginal({ source }: { source: SourceRef }): ReactNode {
  const t = useTranslations("source");
  if (!source.url) return <p className="mt-1 text-ink-2">{bind(t("noAddress"))}</p>;
  return (
    <>
      <p className="screen-only mt-1">
        <a href={source.url} rel="external nofollow" hrefLang={source.lang} className="icon-link">
          {t("original")}
          <Icon name="outside" />
        </a>
      </p>
      <p className="print-only micro wrap-anywhere">{source.url}</p>
    </>
  );
}

function CopyState({ source }: { source: SourceRef }): ReactNode {
  const t = useTranslations("source");
  const locale = useLocale();
  if (!source.capture) return <p className="micro text-ink-3">{t("notKept")}</p>;
  return (
    <p className="micro data wrap-anywhere text-ink-3">
      {t("kept", { at: instantInWords(source.capture.at, locale) })}
      <br />
      {t("digest", { digest: `${source.capture.sha256.slice(0, 16)}…` })}
    </p>
  );
}
