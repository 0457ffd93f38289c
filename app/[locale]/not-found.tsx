import type { Metadata } from "next";
import { useLocale, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { Icon } from "@/components/icon.tsx";
import { PageFrame } from "@/components/page-frame.tsx";
import { SearchField } from "@/components/search-field.tsx";
import { addressOf } from "@/lib/addresses.ts";
import { bind } from "@/lib/typography.ts";

/** For the page that server.ts sends in its place: Next reads no metadata from this file. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: { absolute: `${t("notFound.title")} — ${t("site.name")}` } };
}

export default function NotFound(): ReactElement {
  const t = useTranslations("notFound");
  const locale = useLocale();
  const ways = [
    { href: addressOf.timeline(locale), text: t("timeline") },
    { href: addressOf.organisations(locale), text: t("organisations") },
    { href: addressOf.quotes(locale), text: t("quotes") },
  ];
  return (
    <PageFrame section={null} path="">
      <section
        aria-labelledby="not-found"
        className="wrap grid gap-x-16 gap-y-8 pt-14 pb-6 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]"
      >
        <div>
          <p className="mb-1 font-semibold text-ink-2 text-sm">{t("code")}</p>
          <h1 id="not-found" className="h1">
            {t("heading")}
          </h1>
          <p className="lede mt-4 max-w-[32em]">{bind(t("lede"))}</p>
          <search className="mt-8 block max-w-[34em]">
            <form action={addressOf.search(locale)} className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-2">
              <SearchField id="search" label={t("search")} />
              <button className="button" type="submit">
                {t("submit")}
              </button>
            </form>
          </search>
          <ul className="mt-8 grid gap-1">
            {ways.map(({ href, text }) => (
              <li key={href}>
                <a href={href} className="icon-link text-base">
                  <Icon name="right" />
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </div>
        <BrokenSteps />
      </section>
    </PageFrame>
  );
}

/** The line of the chart, which goes on only as a guess. */
function BrokenSteps(): ReactElement {
  return (
    <svg aria-hidden="true" viewBox="0 0 420 300" className="ms-auto hidden w-full max-w-[420px] fill-none lg:block">
      <path d="M0 270H110V190H200" className="stroke-accent" strokeWidth="4" />
      <path d="M200 190V110H300V30H420" className="stroke-rule-2" strokeWidth="2.5" strokeDasharray="6 6" />
      <rect x="192" y="182" width="16" height="16" className="fill-paper stroke-ink" strokeWidth="3" />
    </svg>
  );
}
