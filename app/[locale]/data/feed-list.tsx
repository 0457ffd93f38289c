import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { Fact, Facts } from "@/components/facts.tsx";
import { Icon } from "@/components/icon.tsx";
import { addressOf } from "@/lib/addresses.ts";
import { NOVELTIES } from "@/lib/api/resources.ts";
import { WHOLE_FEED } from "@/lib/feed-filter.ts";
import type { TimelineFilter } from "@/lib/timeline-filter.ts";
import { bind } from "@/lib/typography.ts";

type Props = {
  filter: TimelineFilter;
  /** The conditions, in words, that a feed cannot be narrowed by. */
  wider: readonly string[];
};

/** What a reader of feeds or a calendar can follow. */
export function FeedList({ filter, wider }: Props): ReactElement {
  const t = useTranslations("data.feeds");
  const novelty = useTranslations("news.novelty");
  const locale = useLocale();
  const feed = { ...WHOLE_FEED, kind: filter.kind };
  const feeds = [
    { key: "atom", href: addressOf.feed(locale, "xml", feed), file: "feed.xml" },
    { key: "json", href: addressOf.feed(locale, "json", feed), file: "feed.json" },
    { key: "calendar", href: addressOf.calendar(locale, filter), file: "events.ics" },
  ] as const;
  return (
    <>
      <p className="mb-4 max-w-[42em]">{bind(t("about"))}</p>
      {wider.length > 0 && (
        <p className="mb-4 max-w-[42em] border-accent border-s-4 ps-4">
          {bind(t("wider", { conditions: wider.join("; ") }))}
        </p>
      )}
      <Facts>
        {feeds.map(({ key, href, file }) => (
          <Fact key={key} term={t(`${key}.name`)} note={bind(t(`${key}.about`))}>
            <a href={href} className="icon-link data">
              <Icon name="feed" />
              {file}
            </a>
          </Fact>
        ))}
        <Fact term={t("apart.name")} note={bind(t("apart.about"))}>
          <span className="flex flex-wrap gap-x-5 gap-y-1">
            {NOVELTIES.map((only) => (
              <a key={only} href={addressOf.feed(locale, "xml", { ...feed, only })} className="icon-link">
                <Icon name="feed" />
                {novelty(only)}
              </a>
            ))}
          </span>
        </Fact>
      </Facts>
    </>
  );
}
