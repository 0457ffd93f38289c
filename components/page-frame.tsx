import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { addressOf } from "@/lib/addresses.ts";
import { Masthead, type Section } from "./masthead.tsx";

type Props = {
  /** The section that the page belongs to; null for none. */
  section: Section | null;
  /** The address after the locale: "" for the timeline, "/quotes/7". */
  path: string;
  /** The canonical query of the page without "?"; a change of language keeps it. */
  query?: string;
  children: ReactNode;
};

/** What surrounds every public page: the way past the head, the masthead, the page itself. The foot is the layout's. */
export function PageFrame({ section, path, query = "", children }: Props): ReactNode {
  const t = useTranslations("site");
  const locale = useLocale();
  return (
    <>
      <a className="skip-link" href="#main">
        {t("skip")}
      </a>
      <Masthead section={section} path={path} query={query} />
      <main id="main" tabIndex={-1} className="outline-none">
        {children}
        <p className="wrap screen-only mt-14 text-sm">
          <a href={addressOf.report(locale, `/${locale}${path}${query && `?${query}`}`)} rel="nofollow">
            {t("report")}
          </a>
        </p>
      </main>
    </>
  );
}
