import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LANGUAGE_NAMES } from "@/lib/language-names.ts";
import { LOCALES } from "@/lib/locale.ts";

type Props = {
  /** The address after the locale. */
  path: string;
  /** The canonical query without "?": the same filters in the other language. */
  query: string;
  className?: string;
};

/** Links to the same page, with the same filters, in each language. */
export function LanguageSwitch({ path, query, className = "" }: Props): ReactNode {
  const t = useTranslations("nav");
  const current = useLocale();
  return (
    <ul aria-label={t("language")} className={`divide-x divide-rule text-sm ${className}`}>
      {LOCALES.map((locale) => (
        <li key={locale}>
          {locale === current ? (
            <span aria-current="true" lang={locale} className={`${PLACE} font-semibold text-ink`}>
              <abbr title={LANGUAGE_NAMES[locale].name}>{LANGUAGE_NAMES[locale].short}</abbr>
            </span>
          ) : (
            <a
              href={`/${locale}${path}${query && `?${query}`}`}
              lang={locale}
              hrefLang={locale}
              className={`${PLACE} text-ink-2 no-underline hover:text-ink hover:underline`}
            >
              <abbr title={LANGUAGE_NAMES[locale].name}>{LANGUAGE_NAMES[locale].short}</abbr>
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

const PLACE = "inline-flex min-h-9 items-center px-2.5";
