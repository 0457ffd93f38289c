import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/locale.ts";

/** Says after a name or a title of the record that it is not in the page's language; nothing when it is. */
export function LanguageNote({ lang }: { lang: Locale }): ReactNode {
  const t = useTranslations("site");
  if (lang === useLocale()) return null;
  return (
    <span className="micro ms-1 whitespace-nowrap font-normal font-sans text-ink-3 tracking-normal">
      {" "}
      {t("inLanguage", { lang })}
    </span>
  );
}
