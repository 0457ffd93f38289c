import { useLocale, useTranslations } from "next-intl";
import type { ReactElement, ReactNode } from "react";
import { InLanguage } from "@/components/in-language.tsx";
import { PartialDate } from "@/components/partial-date.tsx";
import { SpeakerName, SpeakerRole } from "@/components/quote-attribution.tsx";
import type { Locale } from "@/lib/locale.ts";
import { excerpt } from "@/lib/search-excerpt.ts";
import type { SearchFilter } from "@/lib/search-filter.ts";
import { markPhrase, markWords } from "@/lib/search-marks.ts";
import { searchTerms } from "@/lib/search-text.ts";
import type { SearchHit } from "@/lib/views/search.ts";

type Props = { hit: SearchHit; href: string; filter: SearchFilter };

const LINES_SHOWN = 2;

/** One record that was found: what it is called, and the words by which it was found where its name has them not. */
export function FoundEntry({ hit, href, filter }: Props): ReactElement {
  const t = useTranslations("search");
  const locale = useLocale();
  const title = titleOf(hit) ?? { text: t("untitled"), lang: locale };
  const others = hit.lines.filter((line) => line.text !== title.text).slice(0, LINES_SHOWN);
  const isNamed = hit.lines.some((line) => line.text === title.text);
  return (
    <li className="border-rule border-b py-3 first:pt-0">
      <p className="list-name">
        <a href={href} className={`name-link wrap-anywhere ${faceOf(hit)}`}>
          <MarkedText {...title} filter={filter} />
        </a>
      </p>
      <About hit={hit} />
      {!isNamed &&
        others.map((line) => (
          <p key={`${line.lang} ${line.text}`} className="small mt-1 text-ink-2">
            <MarkedText {...line} filter={filter} />
          </p>
        ))}
    </li>
  );
}

/** Only words that were said so are a quotation; what a source retells is set as the editors' own. */
function faceOf(hit: SearchHit): string {
  if (hit.kind !== "quote") return "";
  return hit.record.form === "direct" ? "quote-marks" : "font-sans";
}

function titleOf(hit: SearchHit): { text: string; lang: Locale } | null {
  switch (hit.kind) {
    case "quote":
      return hit.record;
    case "event":
    case "source":
      return hit.record.title;
    default:
      return hit.record.name;
  }
}

/** Whose words they are, or when it was. */
function About({ hit }: { hit: SearchHit }): ReactNode {
  if (hit.kind === "organisation" || hit.kind === "person") return null;
  return <p className="small mt-1 text-ink-2">{aboutOf(hit)}</p>;
}

function aboutOf(hit: Exclude<SearchHit, { kind: "organisation" | "person" }>): ReactNode {
  if (hit.kind === "event") return <PartialDate date={hit.record.date} />;
  if (hit.kind === "source") {
    const { publisher, published } = hit.record;
    return (
      <>
        <InLanguage lang={publisher.lang}>{publisher.text}</InLanguage>, <PartialDate date={published} />
      </>
    );
  }
  return (
    <>
      <SpeakerName quote={hit.record} />
      {hit.record.role && (
        <>
          , <SpeakerRole quote={hit.record} />
        </>
      )}
      , <PartialDate date={hit.record.said} />
    </>
  );
}

function MarkedText({ text, lang, filter }: { text: string; lang: Locale; filter: SearchFilter }): ReactElement {
  const pieces = filter.exact ? markPhrase(text, filter.q) : markWords(text, searchTerms(filter.q));
  return (
    <span lang={lang === useLocale() ? undefined : lang}>
      {excerpt(pieces).map((piece, index) => {
        const key = `${index} ${piece.text}`;
        return piece.mark ? <mark key={key}>{piece.text}</mark> : <span key={key}>{piece.text}</span>;
      })}
    </span>
  );
}
