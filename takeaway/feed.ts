import { generateAtomFeed, generateJsonFeed } from "feedsmith";
import { recordHead } from "../db/takeaway/head.ts";
import { listNews } from "../db/takeaway/news.ts";
import { addressOf } from "../lib/addresses.ts";
import { dateInWords } from "../lib/date-words.ts";
import { parseChangesAsked } from "../lib/feed-filter.ts";
import { LICENCE } from "../lib/licence.ts";
import type { Locale } from "../lib/locale.ts";
import { sentenceOf } from "../lib/news-sentence.ts";
import { publicAddress } from "../lib/public-origin.ts";
import type { Query } from "../lib/query-values.ts";
import { whereSince } from "../lib/since.ts";
import type { NewsView } from "../lib/views/news.ts";
import { type Words, wordsOf } from "./words.ts";

/** So many steps at a time, more of those since a version or a day; each feed leads on to the earlier ones. */
const NEWEST = 50;
const SINCE = 500;

type Item = {
  id: string;
  url: string;
  title: string;
  html: string;
  text: string;
  at: Date;
  tags: { term: string; label: string }[];
  source: string | null;
};
type Told = {
  title: string;
  home: string;
  /** Of the feed, whichever part of it this is. */
  id: string;
  self: string;
  /** Where the earlier steps are; null when this is the last part. */
  next: string | null;
  locale: Locale;
  updated: Date;
  items: Item[];
  rights: string;
};
type Form = "feed.xml" | "feed.json";

/**
 * What changed in the record, as Atom (RFC 4287, paged by RFC 5005) or JSON Feed 1.1, under the filter of its address.
 * Null when the record that is to be followed never was.
 */
export async function feed(
  locale: Locale,
  form: Form,
  query: Query,
): Promise<{ contentType: string; text: string } | null> {
  const told = await tell(locale, form, query);
  if (!told) return null;
  if (form === "feed.xml") return { contentType: "application/atom+xml; charset=utf-8", text: atomOf(told) };
  return { contentType: "application/feed+json; charset=utf-8", text: `${JSON.stringify(jsonOf(told), null, 1)}\n` };
}

async function tell(locale: Locale, form: Form, query: Query): Promise<Told | null> {
  const t = wordsOf(locale);
  const asked = parseChangesAsked(query);
  const { at } = await recordHead();
  const since = asked.since && whereSince(asked.since);
  const place = { before: asked.before, limit: since ? SINCE : NEWEST };
  const news = await listNews({ ...asked, since }, place, locale);
  if (!news) return null;
  const items = news.items.map((item) => itemOf(item, locale, t));
  const [first] = items;
  const name = news.name?.text ?? (asked.kind && t(`kinds.${asked.kind}`));
  const partFrom = (before: number | null): string =>
    publicAddress(addressOf.feed(locale, form === "feed.xml" ? "xml" : "json", { ...asked, before }));
  return {
    title: [t("news.feedTitle"), asked.only && t(`news.novelty.${asked.only}`), name].filter(Boolean).join(" · "),
    home: publicAddress(addressOf.changes(locale, asked)),
    id: partFrom(null),
    self: partFrom(asked.before),
    next: news.older === null ? null : partFrom(news.older),
    locale,
    updated: first?.at ?? new Date(at ?? 0),
    items,
    rights: `${LICENCE.title}, ${LICENCE.url}`,
  };
}

function itemOf(item: NewsView, locale: Locale, t: Words): Item {
  const name = item.name?.text ?? t(`change.records.${item.recordKind}`);
  const title = t(`news.sentence.${sentenceOf(item)}`, { name, record: t(`change.records.${item.recordKind}`) });
  const date = item.date && dateInWords(item.date, locale);
  const source = item.source && [item.source.publisher.text, item.source.title?.text].filter(Boolean).join(": ");
  const lines = [
    item.words && wordsIn(item.words, t),
    date && t("news.date", { date }),
    item.reason && t("news.reason", { reason: item.reason }),
    source && t("news.source", { source }),
    t("news.version", { version: item.version, seq: item.seq }),
  ].flatMap((line) => line || []);
  return {
    id: tagOf(item),
    url: publicAddress(item.page ? addressOf.record(locale, item.page) : addressOf.about(locale)),
    title,
    html: lines.map((line) => `<p>${escaped(line)}</p>`).join(""),
    text: lines.join("\n"),
    at: new Date(item.at),
    tags: [
      { term: item.novelty, label: t(`news.novelty.${item.novelty}`) },
      { term: item.recordKind, label: t(`change.records.${item.recordKind}`) },
    ],
    source: item.source?.url ?? null,
  };
}

/** Direct words in the quotation marks of the reader's language; a paraphrase says that it is one. */
function wordsIn({ text, lang, form }: NonNullable<NewsView["words"]>, t: Words): string {
  return form === "direct" ? t("cite.words.direct", { text, lang }) : `${t("quote.reported")}: ${text}`;
}

/** A name for the step that stays when the address of the record changes its scheme or port (RFC 4151). */
function tagOf({ seq }: Pick<NewsView, "seq">): string {
  return `tag:${new URL(publicAddress("/")).hostname},2022:change/${seq}`;
}

function atomOf({ title, home, id, self, next, locale, updated, items, rights }: Told): string {
  return generateAtomFeed({
    xml: { lang: locale },
    id,
    title: { value: title, type: "text" },
    updated,
    rights: { value: rights, type: "text" },
    authors: [{ name: title }],
    links: [
      { rel: "self", href: self, type: "application/atom+xml" },
      { rel: "alternate", href: home, type: "text/html", hreflang: locale },
      { rel: "license", href: LICENCE.url },
      ...(next === null ? [] : [{ rel: "next", href: next, type: "application/atom+xml" }]),
    ],
    entries: items.map((item) => ({
      id: item.id,
      title: { value: item.title, type: "text" },
      published: item.at,
      updated: item.at,
      categories: item.tags.map((tag) => ({ ...tag, scheme: publicAddress("/data") })),
      links: [
        { rel: "alternate", href: item.url, type: "text/html", hreflang: locale },
        ...(item.source ? [{ rel: "via", href: item.source }] : []),
      ],
      content: { value: item.html, type: "html" },
    })),
  });
}

function jsonOf({ title, home, self, next, locale, items, rights }: Told): unknown {
  return generateJsonFeed({
    title,
    home_page_url: home,
    feed_url: self,
    ...(next !== null && { next_url: next }),
    description: rights,
    language: locale,
    authors: [{ name: title, url: home }],
    items: items.map((item) => ({
      id: item.id,
      url: item.url,
      ...(item.source && { external_url: item.source }),
      title: item.title,
      content_html: item.html,
      content_text: item.text,
      date_published: item.at,
      date_modified: item.at,
      tags: item.tags.map((tag) => tag.term),
      language: locale,
    })),
  });
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
