import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { type Facet, FacetList } from "@/components/facet-list.tsx";
import { Section } from "@/components/section.tsx";
import { addressOf } from "@/lib/addresses.ts";
import { WHOLE_DIRECTORY } from "@/lib/directory-filter.ts";
import type { SearchFilter } from "@/lib/search-filter.ts";
import { WHOLE_TIMELINE } from "@/lib/timeline-filter.ts";
import { bind } from "@/lib/typography.ts";
import type { SearchGroup, SearchPage } from "@/lib/views/search.ts";
import { FoundEntry } from "./found-entry.tsx";
import { SearchNothing } from "./search-nothing.tsx";

type Props = { filter: SearchFilter; found: SearchPage };

/** How much was found of each kind, and the best of it. */
export function SearchResults({ filter, found }: Props): ReactElement {
  const t = useTranslations("search");
  const locale = useLocale();
  const total = found.counts.reduce((sum, count) => sum + count.found, 0);
  const atLeast = found.counts.some((count) => count.atLeast);
  const facets: Facet[] = [
    facet(null, t("all"), total),
    ...found.counts.map((count) => facet(count.kind, t(`kinds.${count.kind}`), count.found)),
  ];
  return (
    <div className="grid items-start gap-x-14 pt-5 md:grid-cols-[240px_minmax(0,1fr)]">
      <aside aria-label={t("facet")} className="screen-only md:pt-2">
        <FacetList title={t("facet")} facets={facets} />
        <SameWordsElsewhere q={filter.q} />
      </aside>
      <div className="min-w-0">
        <p role="status" className="py-2 text-[0.9375rem]">
          {t.rich(atLeast ? "foundAtLeast" : "found", {
            found: total,
            b: (text) => <b className="data font-semibold">{text}</b>,
          })}
        </p>
        {total === 0 && <SearchNothing filter={filter} suggestion={found.suggestion} />}
        {found.groups.map((group) => (
          <Group key={group.kind} filter={filter} group={group} />
        ))}
      </div>
    </div>
  );

  function facet(kind: SearchFilter["kind"], label: string, count: number): Facet {
    const href = addressOf.search(locale, { ...filter, kind });
    return { key: kind ?? "all", label, count, href, current: filter.kind === kind };
  }
}

function Group({ filter, group: { kind, found, hits } }: { filter: SearchFilter; group: SearchGroup }): ReactElement {
  const t = useTranslations("search");
  const locale = useLocale();
  const rest = found > hits.length;
  return (
    <Section id={kind} title={t(`kinds.${kind}`)} count={found} className="mt-3 mb-10 first-letter:uppercase">
      <ol>
        {hits.map((hit) => (
          <FoundEntry key={addressOfHit(locale, hit)} hit={hit} href={addressOfHit(locale, hit)} filter={filter} />
        ))}
      </ol>
      {rest && filter.kind === null && (
        <p className="mt-3">
          <a href={addressOf.search(locale, { ...filter, kind })}>{t("more", { found })}</a>
        </p>
      )}
      {rest && filter.kind === kind && (
        <p className="small mt-3 text-ink-2">{bind(t("narrow", { shown: hits.length }))}</p>
      )}
    </Section>
  );
}

function addressOfHit(locale: Parameters<typeof addressOf.timeline>[0], hit: SearchGroup["hits"][number]): string {
  switch (hit.kind) {
    case "quote":
    case "source":
      return addressOf[hit.kind](locale, hit.record.id);
    default:
      return addressOf[hit.kind](locale, hit.record.slug);
  }
}

function SameWordsElsewhere({ q }: { q: string }): ReactElement {
  const t = useTranslations("search");
  const locale = useLocale();
  const ways = [
    { href: addressOf.timeline(locale, { ...WHOLE_TIMELINE, q }), text: t("inTimeline") },
    { href: addressOf.organisations(locale, { ...WHOLE_DIRECTORY, q }), text: t("inDirectory") },
  ];
  return (
    <section aria-labelledby="elsewhere" className="border-ink border-t pt-2 pb-5 text-[0.9375rem]">
      <h2 id="elsewhere" className="pb-1 font-semibold">
        {t("also")}
      </h2>
      <ul>
        {ways.map(({ href, text }) => (
          <li key={href}>
            <a href={href} className="inline-block py-1">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
