import "../styles/staff.css";
import type { Metadata, Viewport } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactElement, ReactNode } from "react";
import { StepMark } from "@/components/step-mark.tsx";
import { addressOf } from "@/lib/addresses.ts";
import { FirstFonts } from "../first-fonts.tsx";

export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  icons: { icon: { url: "/icon.svg", type: "image/svg+xml" } },
  robots: { index: false },
};

export const viewport: Viewport = { colorScheme: "light dark" };

export default async function SignInLayout({ children }: { children: ReactNode }): Promise<ReactElement> {
  const locale = await getLocale();
  const t = await getTranslations();
  return (
    <html lang={locale}>
      <head>
        <FirstFonts locale={locale} />
      </head>
      <body>
        <a className="skip-link" href="#main">
          {t("site.skip")}
        </a>
        <header className="bar">
          <div className="wrap flex min-h-14 items-center justify-between gap-x-7">
            <span className="site-name inline-flex items-center gap-[11px]">
              <StepMark />
              {t("desk.bar.name")}
            </span>
            <a className="py-2 text-sm" href={addressOf.timeline(locale)}>
              {t("desk.bar.site")}
            </a>
          </div>
        </header>
        <main id="main" tabIndex={-1} className="outline-none">
          <div className="wrap">{children}</div>
        </main>
      </body>
    </html>
  );
}
