import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { EmptyState } from "@/components/empty-state.tsx";
import { ExportLinks } from "@/components/export-links.tsx";
import { ResultPages } from "@/components/result-pages.tsx";
import { addressOf } from "@/lib/addresses.ts";
import { type DirectoryFilter, parseDirectoryFilter } from "@/lib/directory-filter.ts";
import { WHOLE_TIMELINE } from "@/lib/timeline-filter.ts";
import { bind } from "@/lib/typography.ts";
import type { DirectoryPage } from "@/lib/views/directory.ts";
import { ConditionChips } from "./condition-chips.tsx";
import { DirectoryRows } from "./directory-rows.tsx";
import { LetterGrid } from "./letter-grid.tsx";

type Props = { filter: DirectoryFilter; directory: DirectoryPage };

/** The alphabet, how many there are, the list itself and the way on. */
export function DirectoryList({ filter, directory }: Props): ReactElement {
  const t = useTranslations("directory");
  const locale = useLocale();
  const { letters, matched, atLeast, entries, next, previous } = directory;
  const hrefOf = (change: Partial<DirectoryFilter>): string =>
    addressOf.organisations(locale, { ...filter, before: null, after: null, ...change });
  const place = (key: "before" | "after", cursor: string): string =>
    hrefOf({ [key]: parseDirectoryFilter({ [key]: cursor }, locale)[key] });
  return (
    <div className="min-w-0">
      <LetterGrid
        letters={letters}
        current={filter.letter}
        hrefOf={(letter) => hrefOf({ letter: letter === filter.letter ? null : letter })}
      />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 py-2">
        <p className="text-[0.9375rem]">
          {t.rich(atLeast ? "foundAtLeast" : "found", {
            count: matched,
            b: (text) => <b className="data font-semibold">{text}</b>,
          })}
        </p>
        <ConditionChips filter={filter} />
        {matched > 0 && filter.letter === null && (
          <ExportLinks filter={{ ...WHOLE_TIMELINE, q: filter.q, kind: filter.kind }} />
        )}
      </div>
      {atLeast && <p className="small pb-2 text-ink-2">{bind(t("narrow"))}</p>}
      {matched === 0 ? (
        <EmptyState id="empty" title={t("empty")}>
          <p className="lede mt-3">{bind(t("emptyText"))}</p>
          <p className="mt-5">
            <a href={addressOf.organisations(locale)} className="button button-secondary">
              {t("emptyAll")}
            </a>
          </p>
        </EmptyState>
      ) : (
        <DirectoryRows entries={entries} />
      )}
      {(next || previous) && (
        <div className="mt-6">
          <ResultPages
            label={t("pages")}
            back={previous === null ? null : { href: place("before", previous), text: t("previous") }}
            onward={next === null ? null : { href: place("after", next), text: t("next") }}
          />
        </div>
      )}
    </div>
  );
}
