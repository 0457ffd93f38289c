import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { EmptyState } from "@/components/empty-state.tsx";
import { addressOf } from "@/lib/addresses.ts";
import type { SearchFilter } from "@/lib/search-filter.ts";
import { bind } from "@/lib/typography.ts";

type Props = { filter: SearchFilter; suggestion: string | null };

/** Why nothing was found, and the nearest query that finds something. */
export function SearchNothing({ filter, suggestion }: Props): ReactElement {
  const t = useTranslations("search");
  const locale = useLocale();
  return (
    <EmptyState id="nothing" title={t("nothing")}>
      {suggestion !== null && (
        <p className="lede mt-3">
          {t.rich("meant", {
            q: suggestion,
            a: (words) => (
              <a href={addressOf.search(locale, { q: suggestion, kind: null, exact: false })} className="font-semibold">
                {words}
              </a>
            ),
          })}
        </p>
      )}
      <p className="lede mt-3 max-w-[32em]">{bind(t(filter.exact ? "nothingExact" : "nothingText"))}</p>
      {filter.exact && (
        <p className="mt-5">
          <a href={addressOf.search(locale, { ...filter, exact: false })} className="button button-secondary">
            {t("inAnyForm")}
          </a>
        </p>
      )}
    </EmptyState>
  );
}
