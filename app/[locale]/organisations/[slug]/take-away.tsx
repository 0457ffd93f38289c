import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { Icon, type IconName } from "@/components/icon.tsx";
import { addressOf } from "@/lib/addresses.ts";
import { WHOLE_FEED } from "@/lib/feed-filter.ts";

/** The organisation as data, and the feed with which it is followed. */
export function TakeAway({ slug }: { slug: string }): ReactElement {
  const t = useTranslations("organisation");
  const locale = useLocale();
  const feed = { ...WHOLE_FEED, organisation: slug };
  const links: { href: string; icon: IconName; text: string }[] = [
    { href: `/api/v1/organisations/${slug}`, icon: "download", text: "JSON" },
    { href: addressOf.feed(locale, "xml", feed), icon: "feed", text: "Atom" },
    { href: addressOf.changes(locale, feed), icon: "right", text: t("changes") },
  ];
  return (
    <section aria-labelledby="take-away" className="screen-only mb-8 border-ink border-t-2 pt-2.5 text-[0.9375rem]">
      <h2 id="take-away" className="mb-2 font-semibold">
        {t("takeAway")}
      </h2>
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {links.map(({ href, icon, text }) => (
          <li key={href}>
            <a href={href} className="icon-link">
              <Icon name={icon} />
              {text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
