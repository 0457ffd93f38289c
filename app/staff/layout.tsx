import "../styles/staff.css";
import type { Metadata, Viewport } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactElement, ReactNode } from "react";
import { FirstFonts } from "../first-fonts.tsx";
import { askedTheme } from "../theme.ts";
import { DeskBar } from "./desk-bar.tsx";
import { deskLanguage } from "./language.ts";
import { SetupNotice } from "./setup-notice.tsx";

export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  icons: { icon: { url: "/icon.svg", type: "image/svg+xml" } },
  robots: { index: false },
};

export const viewport: Viewport = { colorScheme: "light dark" };

export default async function DeskLayout({ children }: { children: ReactNode }): Promise<ReactElement> {
  const locale = await deskLanguage();
  const t = await getTranslations("site");
  return (
    <html lang={locale} data-theme={await askedTheme()}>
      <head>
        <FirstFonts locale={locale} />
      </head>
      <body>
        <a className="skip-link" href="#main">
          {t("skip")}
        </a>
        <DeskBar />
        <SetupNotice />
        <main id="main" tabIndex={-1} className="outline-none">
          {children}
        </main>
      </body>
    </html>
  );
}
