import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { addressOf } from "@/lib/addresses.ts";
import { embeddedAt } from "@/lib/embed.ts";
import type { ChangesAsked } from "@/lib/feed-filter.ts";
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
  /** The feed that follows what the page shows, and whom it is about; beside the one of the whole record. */
  feed?: { asked: ChangesAsked; name: string | null };
};

/** What the head of every public page says of it: its title, its one address, and the same page in the other languages. */
export async function pageMetadata({
  locale,
  path,
  query = "",
  title,
  description,
  picture = false,
  feed,
}: Page): Promise<Metadata> {
  const t = await getTranslations("site");
  const alt = (await getTranslations("picture"))("alt", { title });
  const image = { url: publicAddress(`/${locale}${picture ? path : ""}/picture.png`), width: 1200, height: 630, alt };
  const oembed = (format: "json" | "xml"): string =>
    publicAddress(`/oembed?${oembedQuery({ url: publicAddress(`/${locale}${path}`), format })}`);
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
        "application/atom+xml": await feedLinks(locale, "xml", feed),
        "application/feed+json": await feedLinks(locale, "json", feed),
        ...(query === "" &&
          embeddedAt(`/${locale}${path}`) && {
            "application/json+oembed": oembed("json"),
            "text/xml+oembed": oembed("xml"),
          }),
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

/** The feeds that a reader of feeds finds in the page, the one about it first. */
async function feedLinks(
  locale: Locale,
  form: "xml" | "json",
  feed: Page["feed"],
): Promise<{ url: string; title: string }[]> {
  const title = (await getTranslations("news"))("feedTitle");
  const whole = { url: publicAddress(addressOf.feed(locale, form)), title };
  const url = feed ? publicAddress(addressOf.feed(locale, form, feed.asked)) : whole.url;
  return url === whole.url ? [whole] : [{ url, title: [title, feed?.name].filter(Boolean).join(" · ") }, whole];
}

/** As Open Graph names them: a language with its country. */
const OPEN_GRAPH_LOCALES: Record<Locale, string> = { ru: "ru_RU", kk: "kk_KZ", en: "en_GB" };
