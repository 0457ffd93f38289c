import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/locale.ts";

/** Text that stands as a source prints it, marked with its language where that is not the page's. */
export function InLanguage({ lang, children }: { lang: Locale; children: ReactNode }): ReactNode {
  return lang === useLocale() ? children : <span lang={lang}>{children}</span>;
}
