import { useLocale, useTranslations } from "next-intl";
import type { ReactElement, ReactNode } from "react";
import { Icon } from "@/components/icon.tsx";
import type { SourceBeside as Beside } from "@/db/drafts/draft-source.ts";
import type { ForeseenChange } from "@/db/drafts/foresee.ts";
import { addressOf } from "@/lib/addresses.ts";
import { bind } from "@/lib/typography.ts";
import { placeOfWords } from "@/lib/verbatim.ts";

type Props = { beside: Beside | null; changes: readonly ForeseenChange[] };

/** The text that the draft rests on, with the quoted words marked where they stand in it. */
export function SourceBeside({ beside, changes }: Props): ReactElement {
  const t = useTranslations("desk.review.source");
  const locale = useLocale();
  return (
    <aside aria-labelledby="source" className="mt-9 min-w-0 lg:sticky lg:top-4">
      <h2 id="source" className="desk-title">
        {t("title")}
      </h2>
      {beside === null ? (
        <p className="text-ink-2">{t("none")}</p>
      ) : (
        <>
          <p className="font-semibold">
            {beside.source ? (
              <a href={addressOf.source(locale, beside.source.id)}>{beside.publisher}</a>
            ) : (
              beside.publisher
            )}
          </p>
          {beside.url !== null && (
            <p className="mt-1">
              <a href={beside.url} rel="external nofollow noreferrer" className="icon-link wrap-anywhere">
                <Icon name="outside" />
                {t("open")}
              </a>
            </p>
          )}
          {beside.text === null ? (
            <p className="mt-3 text-ink-2">{bind(t("noText"))}</p>
          ) : (
            <SourceText text={beside.text} quotes={directWords(changes)} label={t("text")} />
          )}
        </>
      )}
    </aside>
  );
}

function SourceText({ text, quotes, label }: { text: string; quotes: string[]; label: string }): ReactNode {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard.
      tabIndex={0}
      className="mt-3 max-h-[70vh] overflow-y-auto whitespace-pre-line border border-rule p-4 font-serif text-[0.9375rem] leading-relaxed"
    >
      {marked(text, quotes)}
    </section>
  );
}

/** The text with those of the words that stand in it; words that overlap others are marked once. */
function marked(text: string, quotes: readonly string[]): ReactNode[] {
  const places = quotes.flatMap((words) => placeOfWords(words, text) ?? []).sort((one, other) => one.from - other.from);
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { from, to } of places) {
    if (from < at) continue;
    parts.push(
      text.slice(at, from),
      <mark key={from} className="bg-accent-tint text-ink underline decoration-2 decoration-accent">
        {text.slice(from, to)}
      </mark>,
    );
    at = to;
  }
  return [...parts, text.slice(at)];
}

function directWords(changes: readonly ForeseenChange[]): string[] {
  return changes.flatMap(({ recordKind, facts }) => {
    const told = (field: string): string | undefined => facts.find((fact) => fact.field === field)?.value;
    const words = recordKind === "quote" && told("form") === "direct" ? told("text") : undefined;
    return words ?? [];
  });
}
