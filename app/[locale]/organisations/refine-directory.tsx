import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { type Facet, FacetList } from "@/components/facet-list.tsx";
import { Icon } from "@/components/icon.tsx";
import { SearchField } from "@/components/search-field.tsx";
import { addressOf } from "@/lib/addresses.ts";
import type { DirectoryFilter } from "@/lib/directory-filter.ts";
import { bind } from "@/lib/typography.ts";
import type { DirectoryPage } from "@/lib/views/directory.ts";
import { directoryConditions } from "./directory-conditions.ts";

type Props = { filter: DirectoryFilter; directory: DirectoryPage };

/** Search and kinds: folded on a narrow page, beside the list on a wide one. */
export function RefineDirectory({ filter, directory }: Props): ReactElement {
  const t = useTranslations("directory");
  const kinds = useTranslations("kinds");
  const locale = useLocale();
  const hrefOf = (kind: DirectoryFilter["kind"]): string =>
    addressOf.organisations(locale, { ...filter, kind, before: null, after: null });
  const all = directory.kinds.reduce((sum, { organisations }) => sum + organisations, 0);
  const facets: Facet[] = [
    { key: "all", label: t("allKinds"), count: all, href: hrefOf(null), current: filter.kind === null },
    ...directory.kinds.map(({ kind, organisations }) => {
      return { key: kind, label: kinds(kind), count: organisations, href: hrefOf(kind), current: filter.kind === kind };
    }),
  ];
  return (
    <aside aria-label={t("refine")} className="screen-only mb-3 border-ink max-md:border-t">
      <details className="fold">
        <summary>
          <span className="inline-flex items-center gap-2">
            <Icon name="search" />
            {t("refine")}
          </span>
          <span className="font-normal text-ink-3 text-sm">
            {t("refined", { count: directoryConditions(filter).length })}
          </span>
        </summary>
        <search>
          <form action={addressOf.organisations(locale)} className="mb-5">
            {filter.kind && <input type="hidden" name="kind" value={filter.kind} />}
            <SearchField id="search" label={t("search")} value={filter.q} placeholder={t("searchExample")} />
            <p className="micro mt-1.5 text-ink-2">{bind(t("searchHint"))}</p>
            <button type="submit" className="button button-secondary button-small mt-2.5">
              {t("submit")}
            </button>
          </form>
        </search>
        <FacetList title={t("kindFacet")} facets={facets} />
      </details>
    </aside>
  );
}
