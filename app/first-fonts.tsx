import type { ReactNode } from "react";
import type { Locale } from "@/lib/locale.ts";

const CYRILLIC = [
  new URL("./fonts/literata-cyr.woff2", import.meta.url),
  new URL("./fonts/golos-cyr.woff2", import.meta.url),
];
const LATIN = [
  new URL("./fonts/literata-lat.woff2", import.meta.url),
  new URL("./fonts/golos-lat.woff2", import.meta.url),
];

/** The files that draw the first words of a page in this language. */
const FIRST_FONTS: Record<Locale, URL[]> = { ru: CYRILLIC, kk: CYRILLIC, en: LATIN };

/** Asks for the fonts of a language before the style sheet does. */
export function FirstFonts({ locale }: { locale: Locale }): ReactNode {
  return FIRST_FONTS[locale].map((font) => (
    <link key={font.href} rel="preload" href={font.href} as="font" type="font/woff2" crossOrigin="anonymous" />
  ));
}
