import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { OrganisationName } from "@/components/organisation-name.tsx";
import { Section } from "@/components/section.tsx";
import { addressOf } from "@/lib/addresses.ts";
import { partialDateOf } from "@/lib/partial-date.ts";
import { WHOLE_TIMELINE } from "@/lib/timeline-filter.ts";
import type { OrganisationProfile } from "@/lib/views/organisation.ts";

/** Who else joined at the same event, or on the same day, in the order of the source. */
export function SameDay({ organisation }: { organisation: OrganisationProfile }): ReactElement | null {
  const t = useTranslations("organisation");
  const locale = useLocale();
  const { joiners, total } = organisation.sameDay;
  const [last] = organisation.memberships;
  if (!last || joiners.length === 0) return null;
  const { event, joined } = last;
  const { precision, latest } = partialDateOf(joined.edtf);
  const month = latest.slice(0, 7);
  const everybody = event
    ? addressOf.event(locale, event.slug)
    : addressOf.timeline(locale, { ...WHOLE_TIMELINE, from: month, to: month });
  return (
    <Section id="same-day" title={t(precision === "day" ? "sameDay" : "sameEvent")} className="screen-only">
      <ul className="entries-compact">
        {joiners.map(({ position, organisation: other }) => (
          <li key={other.id}>
            <span className="entry-number">{event && position}</span>
            <div>
              <OrganisationName organisation={other} className="list-name" />
            </div>
          </li>
        ))}
      </ul>
      <p className="mt-3">
        <a href={everybody}>{t("sameDayAll", { count: total + 1 })}</a>
      </p>
    </Section>
  );
}
