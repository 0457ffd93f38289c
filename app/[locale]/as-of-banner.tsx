import { getLocale, getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { membersOn } from "@/db/timeline-days.ts";
import { addressOf } from "@/lib/addresses.ts";
import { dateInWords } from "@/lib/date-words.ts";
import { type TimelineFilter, withoutCondition } from "@/lib/timeline-filter.ts";
import { bind } from "@/lib/typography.ts";
import { AsOfForm } from "./data/as-of-form.tsx";

/** Says that the timeline is looked at as of a day, how many were members then, and the way back to now. */
export async function AsOfBanner({ filter, day }: { filter: TimelineFilter; day: string }): Promise<ReactElement> {
  const t = await getTranslations("asOf");
  const locale = await getLocale();
  const { certain, possible } = await membersOn(day);
  return (
    <section aria-labelledby="as-of" className="mt-5 mb-4 border-accent border-s-4 bg-accent-tint px-5 py-4">
      <h2 id="as-of" className="h3">
        {bind(t("banner", { date: dateInWords(day, locale) }))}
      </h2>
      <p className="mt-1.5 max-w-[44em]">
        {bind(certain === possible ? t("members", { n: certain }) : t("between", { certain, possible }))}{" "}
        {bind(t("known"))} <a href={addressOf.timeline(locale, withoutCondition(filter, "asOf"))}>{t("now")}</a>
      </p>
      <div className="screen-only mt-3">
        <AsOfForm filter={filter} />
      </div>
    </section>
  );
}
