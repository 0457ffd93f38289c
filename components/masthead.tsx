import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { addressOf } from "@/lib/addresses.ts";
import { Icon } from "./icon.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { StepMark } from "./step-mark.tsx";

const SECTIONS = ["timeline", "organisations", "quotes", "sources", "about"] as const;
export type Section = (typeof SECTIONS)[number];

type Props = { section: Section | null; path: string; query: string };

export function Masthead({ section, path, query }: Props): ReactNode {
  const t = useTranslations();
  const locale = useLocale();
  return (
    <header className="screen-only border-ink border-t-[5px]">
      <div className="border-rule border-b">
        <div className="wrap flex min-h-14 flex-wrap items-center gap-x-4 md:min-h-[66px] md:gap-x-8">
          <a
            href={addressOf.timeline(locale)}
            className="site-name inline-flex min-h-11 items-center gap-[9px] text-ink no-underline hover:text-ink hover:underline md:gap-[11px]"
          >
            <StepMark />
            <span>{t("site.name")}</span>
          </a>
          <nav aria-label={t("nav.label")} className="hidden gap-x-[26px] font-medium text-[0.9375rem] md:flex">
            <SectionLinks section={section} path={path} className={WIDE} />
          </nav>
          <a href={addressOf.search(locale)} className={`${SEARCH} ms-auto hidden md:inline-flex`}>
            <Icon name="search" />
            {t("search.nav")}
          </a>
          <LanguageSwitch path={path} query={query} className="hidden md:flex" />
          <details className="ms-auto open:order-last open:w-full md:hidden">
            <summary className="ms-auto flex min-h-11 w-fit items-center gap-2 px-1 font-semibold text-[0.9375rem]">
              <Icon name="menu" />
              {t("nav.menu")}
            </summary>
            <nav aria-label={t("nav.label")} className="grid py-2">
              <SectionLinks section={section} path={path} className={NARROW} />
              <a href={addressOf.search(locale)} className={`${NARROW} inline-flex items-center gap-2`}>
                <Icon name="search" />
                {t("search.nav")}
              </a>
            </nav>
            <div className="border-rule border-t py-2">
              <LanguageSwitch path={path} query={query} className="-ms-2.5 flex" />
            </div>
          </details>
        </div>
      </div>
    </header>
  );
}

const WIDE =
  "border-y-[3px] border-transparent forced-colors:border-[Canvas] forced-colors:aria-[current]:border-b-[Highlight] py-[10px] text-ink no-underline hover:border-b-rule-2 hover:text-ink aria-[current]:border-b-ink aria-[current]:font-semibold";
const SEARCH = "min-h-9 items-center gap-2 text-[0.9375rem] text-ink no-underline hover:text-ink hover:underline";
const NARROW =
  "border-transparent border-s-[3px] py-2.5 text-ink aria-[current]:border-s-ink aria-[current]:ps-3 aria-[current]:font-semibold";

function SectionLinks({ section, path, className }: Omit<Props, "query"> & { className: string }): ReactNode {
  const t = useTranslations("nav");
  const locale = useLocale();
  return SECTIONS.map((one) => {
    const href = addressOf[one](locale);
    const here = href === `/${locale}${path}` ? "page" : "true";
    return (
      <a key={one} href={href} aria-current={one === section ? here : undefined} className={className}>
        {t(one)}
      </a>
    );
  });
}
