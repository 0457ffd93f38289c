import "../styles/site.css";
import type { Metadata, Viewport } from "next";
import { notFound } from "next/navigation";
import type { ReactElement, ReactNode } from "react";
import { isLocale, type Locale } from "@/lib/locale.ts";

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
  return (
    <html lang={locale}>
      <head>
        {FIRST_FONTS[locale].map((font) => (
          <link key={font.href} rel="preload" href={font.href} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
      </head>
      <body>{children}</body>
    </html>
  );
}

const CYRILLIC = [
  new URL("../fonts/literata-cyr.woff2", import.meta.url),
  new URL("../fonts/golos-cyr.woff2", import.meta.url),
];
const LATIN = [
  new URL("../fonts/literata-lat.woff2", import.meta.url),
  new URL("../fonts/golos-lat.woff2", import.meta.url),
];

/** The files that draw the first words of a page in this language. */
const FIRST_FONTS: Record<Locale, URL[]> = { ru: CYRILLIC, kk: CYRILLIC, en: LATIN };
