import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { Icon, type IconName } from "@/components/icon.tsx";
import { addressOf } from "@/lib/addresses.ts";
import type { Followed } from "@/lib/feed-filter.ts";

const COLLECTIONS = { organisation: "organisations", event: "events", quote: "quotes" } as const;

/** The record as data, the feeds with which it is followed, and what has changed in it. */
export function TakeAway({ of }: { of: Followed }): ReactElement {
  const t = useTranslations("cite");
  const locale = useLocale();
  const key = "slug" in of ? of.slug : of.id;
  const links: { href: string; icon: IconName; text: string }[] = [
    { href: `/api/v1/${COLLECTIONS[of.kind]}/${key}`, icon: "download", text: "JSON" },
    { href: addressOf.feed(locale, "xml", { of }), icon: "feed", text: "Atom" },
    { href: addressOf.feed(locale, "json", { of }), icon: "feed", text: "JSON Feed" },
    { href: addressOf.changes(locale, { of }), icon: "right", text: t("changes") },
  ];
  return (
    <section aria-labelledby="take-away" className="screen-only mb-8 border-ink border-t-2 pt-2.5 text-[0.9375rem]">
      <h2 id="take-away" className="mb-2 font-semibold">
        {t("data")}
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
