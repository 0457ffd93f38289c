import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { addressOf } from "@/lib/addresses.ts";
import { DEFAULT_LOCALE, LOCALES, type Locale } from "@/lib/locale.ts";
import { publicAddress } from "@/lib/public-origin.ts";

type Page = {
  locale: Locale;
  /** The address after the locale: "" for the timeline, "/quotes/7". */
  path: string;
  /** The canonical query without "?". */
  query?: string;
  title: string;
  description: string;
};

/** What the head of every public page says of it: its title, its one address, and the same page in the other languages. */
export async function pageMetadata({ locale, path, query = "", title, description }: Page): Promise<Metadata> {
  const t = await getTranslations("site");
  const inLanguage = (one: Locale): string => publicAddress(`/${one}${path}${query && `?${query}`}`);
  const front = path === "" && query === "";
  return {
    title: { absolute: `${title} — ${t("name")}` },
    description,
    alternates: {
      canonical: inLanguage(locale),
      languages: {
        ...Object.fromEntries(LOCALES.map((one) => [one, inLanguage(one)])),
        "x-default": front ? publicAddress("/") : inLanguage(DEFAULT_LOCALE),
      },
      types: {
        "application/atom+xml": publicAddress(addressOf.feed(locale, "xml")),
        "application/feed+json": publicAddress(addressOf.feed(locale, "json")),
      },
    },
    openGraph: {
      type: "website",
      title,
      description,
      siteName: t("name"),
      locale: OPEN_GRAPH_LOCALES[locale],
      url: inLanguage(locale),
    },
  };
}

/** As Open Graph names them: a language with its country. */
const OPEN_GRAPH_LOCALES: Record<Locale, string> = { ru: "ru_RU", kk: "kk_KZ", en: "en_GB" };
