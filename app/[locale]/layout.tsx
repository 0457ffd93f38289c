import "../styles/site.css";
import type { Metadata, Viewport } from "next";
import { notFound } from "next/navigation";
import type { ReactElement, ReactNode } from "react";
import { SiteFooter } from "@/components/site-footer.tsx";
import { isLocale } from "@/lib/locale.ts";
import { FirstFonts } from "../first-fonts.tsx";
import { askedTheme } from "../theme.ts";

// The page cache of server.ts keeps finished pages until the record changes; Next itself keeps none.
export const dynamic = "force-dynamic";

export const metadata: Metadata = { icons: { icon: { url: "/icon.svg", type: "image/svg+xml" } } };

export const viewport: Viewport = { colorScheme: "light dark" };

export default async function RootLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}): Promise<ReactElement> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const theme = await askedTheme();
  return (
    <html lang={locale} data-theme={theme}>
      <head>
        <FirstFonts locale={locale} />
      </head>
      <body>
        {children}
        <SiteFooter theme={theme} />
      </body>
    </html>
  );
}
