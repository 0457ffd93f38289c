import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { addressOf } from "@/lib/addresses.ts";
import { dateInWords } from "@/lib/date-words.ts";
import { exportQuery } from "@/lib/files.ts";
import type { TimelineFilter } from "@/lib/timeline-filter.ts";

/** Asks for the timeline as of a day, under the conditions that it has. */
export function AsOfForm({ filter }: { filter: TimelineFilter }): ReactElement {
  const t = useTranslations("asOf");
  const locale = useLocale();
  const kept = [...new URLSearchParams(exportQuery({ ...filter, asOf: null }))];
  return (
    <form action={addressOf.timeline(locale)} className="flex flex-wrap items-end gap-x-5 gap-y-3.5">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="w-full max-w-[12em]">
        <label className="field-label" htmlFor="as-of-field">
          {t("day")}
        </label>
        <input
          className="field data"
          id="as-of-field"
          name="asof"
          inputMode="numeric"
          placeholder={t("example")}
          defaultValue={filter.asOf === null ? "" : dateInWords(filter.asOf, "ru", "table")}
        />
      </div>
      <button type="submit" className="button button-secondary">
        {t("submit")}
      </button>
    </form>
  );
}
