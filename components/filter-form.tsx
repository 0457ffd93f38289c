import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { addressOf } from "@/lib/addresses.ts";
import { activeConditions, type TimelineFilter } from "@/lib/timeline-filter.ts";
import { ORGANISATION_KINDS } from "@/lib/vocabulary.ts";
import { inDigits } from "./condition-words.ts";
import { Icon } from "./icon.tsx";
import { SearchField } from "./search-field.tsx";

/** What narrows the timeline, as one form: folded away on a narrow page. */
export function FilterForm({ filter }: { filter: TimelineFilter }): ReactElement {
  const t = useTranslations("filters");
  const locale = useLocale();
  const active = activeConditions(filter).length;
  return (
    <search aria-label={t("label")} className="screen-only block border-ink border-t-2 bg-paper-2">
      <div className="wrap">
        <details className="fold">
          <summary>
            <span className="inline-flex items-center gap-2">
              <Icon name="search" />
              {t("label")}
            </span>
            <span className="font-normal text-ink-3 text-sm">
              {active === 0 ? t("none") : t("some", { n: active })}
            </span>
          </summary>
          <form
            action={addressOf.timeline(locale)}
            className="grid items-end gap-x-5 gap-y-3.5 pt-1 pb-[18px] md:grid-cols-2 md:pt-4 lg:grid-cols-[minmax(220px,2.2fr)_minmax(170px,1.3fr)_minmax(220px,1.5fr)_auto_auto]"
          >
            <SearchField id="q" label={t("q")} value={filter.q} placeholder={t("placeholder")} />
            <KindField kind={filter.kind} />
            <PeriodField filter={filter} />
            <div className="pb-0.5">
              <Tick name="quotes" value="1" label={t("quotes")} ticked={filter.quotes} />
              <Tick name="left" value="0" label={t("hideLeft")} ticked={!filter.left} />
            </div>
            {filter.asOf !== null && <input type="hidden" name="asof" value={filter.asOf} />}
            {filter.order === "oldest" && <input type="hidden" name="order" value="oldest" />}
            <button type="submit" className="button max-lg:justify-self-start">
              {t("submit")}
            </button>
          </form>
        </details>
      </div>
    </search>
  );
}

function KindField({ kind }: { kind: TimelineFilter["kind"] }): ReactElement {
  const t = useTranslations("filters");
  const kinds = useTranslations("kinds");
  return (
    <div>
      <label className="field-label" htmlFor="kind">
        {t("kind")}
      </label>
      <select className="field" id="kind" name="kind" defaultValue={kind ?? ""}>
        <option value="">{t("allKinds")}</option>
        {ORGANISATION_KINDS.map((each) => (
          <option key={each} value={each}>
            {kinds(each)}
          </option>
        ))}
      </select>
    </div>
  );
}

function PeriodField({ filter }: { filter: TimelineFilter }): ReactElement {
  const t = useTranslations("filters");
  const field = (name: "from" | "to", month: string | null): ReactElement => (
    <input
      className="field data"
      name={name}
      aria-label={t(name)}
      inputMode="numeric"
      maxLength={7}
      placeholder={t("monthExample")}
      defaultValue={month === null ? "" : inDigits(month)}
    />
  );
  return (
    <fieldset className="min-w-0">
      <legend className="field-label">{t("period")}</legend>
      <div className="flex items-center gap-2">
        {field("from", filter.from)}
        <span aria-hidden="true">—</span>
        {field("to", filter.to)}
      </div>
    </fieldset>
  );
}

function Tick({
  name,
  value,
  label,
  ticked,
}: {
  name: string;
  value: string;
  label: string;
  ticked: boolean;
}): ReactElement {
  return (
    <label className="check">
      <input type="checkbox" name={name} value={value} defaultChecked={ticked} />
      {label}
    </label>
  );
}
