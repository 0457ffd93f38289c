import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { addressOf } from "@/lib/addresses.ts";
import { embeddedAt } from "@/lib/embed.ts";
import { DEFAULT_LOCALE, LOCALES, type Locale } from "@/lib/locale.ts";
import { oembedQuery } from "@/lib/oembed.ts";
import { publicAddress } from "@/lib/public-origin.ts";

type Page = {
  locale: Locale;
  /** The address after the locale: "" for the timeline, "/quotes/7". */
  path: string;
  /** The canonical query without "?". */
  query?: string;
  title: string;
  description: string;
  /** Whether the record has a picture of its own; else the one of the whole record stands for it. */
  picture?: boolean;
};

/** What the head of every public page says of it: its title, its one address, and the same page in the other languages. */
export async function pageMetadata({
  locale,
  path,
  query = "",
  title,
  description,
  picture = false,
}: Page): Promise<Metadata> {
  const t = await getTranslations("site");
  const alt = (await getTranslations("picture"))("alt", { title });
  const image = { url: publicAddress(`/${locale}${picture ? path : ""}/picture.png`), width: 1200, height: 630, alt };
  const oembed = publicAddress(`/oembed?${oembedQuery({ url: publicAddress(`/${locale}${path}`) })}`);
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
        ...(query === "" && embeddedAt(`/${locale}${path}`) && { "application/json+oembed": oembed }),
      },
    },
    openGraph: {
      type: "website",
      title,
      description,
      siteName: t("name"),
      locale: OPEN_GRAPH_LOCALES[locale],
      url: inLanguage(locale),
      images: [image],
    },
    twitter: { card: "summary_large_image", title, description, images: [image] },
  };
}

/** As Open Graph names them: a language with its country. */
const OPEN_GRAPH_LOCALES: Record<Locale, string> = { ru: "ru_RU", kk: "kk_KZ", en: "en_GB" };
