import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { InLanguage } from "@/components/in-language.tsx";
import { PartialDate } from "@/components/partial-date.tsx";
import { Wording } from "@/components/wording.tsx";
import type { SourceListEntry } from "@/db/sources.ts";
import { addressOf } from "@/lib/addresses.ts";
import { Supports } from "./supports.tsx";

/** A source in the list: when, what, by whom, what it reprints, and what rests on it. */
export function SourceEntry({ source }: { source: SourceListEntry }): ReactElement {
  const t = useTranslations("source");
  const locale = useLocale();
  const { origin, title, via } = source;
  return (
    <li className="grid gap-x-9 gap-y-1 border-rule border-b py-4 md:grid-cols-[176px_minmax(0,1fr)] lg:grid-cols-[176px_minmax(0,1fr)_200px]">
      <p className="data text-ink-2 text-sm md:pt-[3px]">
        <PartialDate date={source.published} />
      </p>
      <div>
        <h2 className="list-name text-[1.125rem]">
          <a href={addressOf.source(locale, source.id)} className="name-link">
            {title ? <Wording wording={title} /> : t("untitled")}
          </a>
        </h2>
        <p className="mt-1 text-ink-2 text-sm">
          <b className="font-semibold text-ink">
            <Wording wording={source.publisher} />
          </b>
          {via && <>, {t.rich("via", { via: () => <InLanguage lang={source.lang}>{via}</InLanguage> })}</>}
          {source.url === null && <>. {t("noAddress")}</>}
        </p>
        {origin && (
          <p className="text-ink-2 text-sm">
            {t.rich("reprintOf", {
              a: () => (
                <a href={addressOf.source(locale, origin.id)}>
                  <Wording wording={origin.publisher} />
                </a>
              ),
            })}
          </p>
        )}
      </div>
      <p className="text-sm md:col-start-2 md:pt-[3px] lg:col-start-3">
        <Supports memberships={source.memberships} quotes={source.quotes} events={source.events} />
        <span className="micro block text-ink-3">{source.capture ? t("copy") : t("notKept")}</span>
      </p>
    </li>
  );
}
