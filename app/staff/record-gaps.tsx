import { useLocale, useTranslations } from "next-intl";
import type { ReactElement, ReactNode } from "react";
import { PartialDate } from "@/components/partial-date.tsx";
import { Wording } from "@/components/wording.tsx";
import { addressOf } from "@/lib/addresses.ts";
import { deskAddressOf } from "@/lib/desk-addresses.ts";
import type { QuoteView } from "@/lib/views/quote.ts";
import type { SourceRef } from "@/lib/views/source.ts";

/** The sources of which no text is kept: words from them cannot be compared with anything. */
export function SourcesToKeep({ sources, total }: { sources: readonly SourceRef[]; total: number }): ReactElement {
  const t = useTranslations("desk.board");
  const locale = useLocale();
  return (
    <Gaps id="copies" title={t("copies")} empty={t("copiesEmpty")} shown={sources.length} total={total}>
      {sources.map((source) => (
        <Gap
          key={source.id}
          href={deskAddressOf.begin("source", { kind: "source", id: source.id })}
          action={t("addCopy")}
        >
          <a href={addressOf.source(locale, source.id)}>
            <Wording wording={source.title ?? source.publisher} />
          </a>
          <span className="small block text-ink-2">
            <Wording wording={source.publisher} />, <PartialDate date={source.published} />
          </span>
        </Gap>
      ))}
    </Gaps>
  );
}

type QuotesProps = { id: "missing" | "stale"; quotes: readonly QuoteView[]; total: number };

/** Quotes that a stored text does not contain, or of which a translation is older than the words. */
export function QuotesToMend({ id, quotes, total }: QuotesProps): ReactElement {
  const t = useTranslations("desk.board");
  const locale = useLocale();
  const kind = id === "stale" ? "translation" : "quote";
  return (
    <Gaps id={id} title={t(id)} empty={t(`${id}Empty`)} shown={quotes.length} total={total}>
      {quotes.map((quote) => (
        <Gap
          key={quote.id}
          href={deskAddressOf.begin(kind, { kind: "quote", id: quote.id })}
          action={t(id === "stale" ? "translateAgain" : "edit")}
        >
          <a
            className="font-serif"
            lang={quote.lang === locale ? undefined : quote.lang}
            href={addressOf.quote(locale, quote.id)}
          >
            {quote.text.length <= 140 ? quote.text : `${quote.text.slice(0, 140).replace(/\s+\S*$/, "")}…`}
          </a>
          {id === "missing" && quote.checkReason && <span className="small block text-ink-2">{quote.checkReason}</span>}
        </Gap>
      ))}
    </Gaps>
  );
}

type GapsProps = { id: string; title: string; empty: string; shown: number; total: number; children: ReactNode };

function Gaps({ id, title, empty, shown, total, children }: GapsProps): ReactElement {
  const t = useTranslations("desk.board");
  return (
    <section aria-labelledby={id} className="mt-12">
      <h2 id={id} className="desk-title">
        {title}
      </h2>
      {total === 0 ? <p className="text-ink-2">{empty}</p> : <ul>{children}</ul>}
      {total > shown && <p className="small mt-2 text-ink-2">{t("firstOf", { shown, total })}</p>}
    </section>
  );
}

function Gap({ href, action, children }: { href: string; action: string; children: ReactNode }): ReactElement {
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-rule border-b py-2.5 text-[0.9375rem]">
      <span className="wrap-anywhere min-w-0 flex-[1_1_20rem]">{children}</span>
      <a href={href}>{action}</a>
    </li>
  );
}
