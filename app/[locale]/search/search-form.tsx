import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { SearchField } from "@/components/search-field.tsx";
import { addressOf } from "@/lib/addresses.ts";
import type { SearchFilter } from "@/lib/search-filter.ts";

/** The words, and whether to take them as they are written. A new search is one of every kind. */
export function SearchForm({ filter }: { filter: SearchFilter }): ReactElement {
  const t = useTranslations("search");
  return (
    <search className="screen-only block border-ink border-t-2 bg-paper-2">
      <form
        action={addressOf.search(useLocale())}
        className="wrap grid items-end gap-x-5 gap-y-3 py-4 md:grid-cols-[minmax(0,36rem)_auto_auto] md:justify-start"
      >
        <SearchField id="q" label={t("label")} value={filter.q} placeholder={t("example")} />
        <label className="check md:order-1 md:pb-2.5">
          <input type="checkbox" name="exact" value="1" defaultChecked={filter.exact} />
          {t("exact")}
        </label>
        <button type="submit" className="button max-md:justify-self-start">
          {t("submit")}
        </button>
      </form>
    </search>
  );
}
