import { generateAtomFeed, generateJsonFeed } from "feedsmith";
import { recordHead } from "../db/takeaway/head.ts";
import { listNews } from "../db/takeaway/news.ts";
import { addressOf } from "../lib/addresses.ts";
import { dateInWords } from "../lib/date-words.ts";
import { type FeedFilter, parseFeedFilter } from "../lib/feed-filter.ts";
import { LICENCE } from "../lib/licence.ts";
import type { Locale } from "../lib/locale.ts";
import { sentenceOf } from "../lib/news-sentence.ts";
import { publicAddress } from "../lib/public-origin.ts";
import type { Query } from "../lib/query-values.ts";
import { whereSince } from "../lib/since.ts";
import type { NewsView } from "../lib/views/news.ts";
import { type Words, wordsOf } from "./words.ts";

/** So many of the newest steps; with `since`, all of them up to the larger number. */
const NEWEST = 50;
const MOST = 500;

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
type Told = { title: string; home: string; self: string; locale: Locale; updated: Date; items: Item[]; rights: string };

/** What changed in the record, as Atom (RFC 4287) or JSON Feed 1.1, under the filter of its address. */
export async function feed(
  locale: Locale,
  form: "feed.xml" | "feed.json",
  query: Query,
): Promise<{ contentType: string; text: string }> {
  const filter = parseFeedFilter(query);
  const told = await tell(locale, form, filter);
  if (form === "feed.xml") return { contentType: "application/atom+xml; charset=utf-8", text: atomOf(told) };
  return { contentType: "application/feed+json; charset=utf-8", text: `${JSON.stringify(jsonOf(told), null, 1)}\n` };
}

async function tell(locale: Locale, form: "feed.xml" | "feed.json", filter: FeedFilter): Promise<Told> {
  const t = wordsOf(locale);
  const { at } = await recordHead();
  const since = filter.since && whereSince(filter.since);
  const news = await listNews({ ...filter, since }, { before: null, limit: since ? MOST : NEWEST }, locale);
  const items = (news?.items ?? []).map((item) => itemOf(item, locale, t));
  const [first] = items;
  const name = filter.organisation ?? (filter.kind && t(`kinds.${filter.kind}`));
  return {
    title: [t("news.feedTitle"), filter.only && t(`news.novelty.${filter.only}`), name].filter(Boolean).join(" · "),
    home: publicAddress(addressOf.changes(locale, filter)),
    self: publicAddress(addressOf.feed(locale, form === "feed.xml" ? "xml" : "json", filter)),
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
    item.words?.text,
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

/** A name for the step that stays when the address of the record changes its scheme or port (RFC 4151). */
function tagOf({ seq }: Pick<NewsView, "seq">): string {
  return `tag:${new URL(publicAddress("/")).hostname},2022:change/${seq}`;
}

function atomOf({ title, home, self, locale, updated, items, rights }: Told): string {
  return generateAtomFeed({
    xml: { lang: locale },
    id: self,
    title: { value: title, type: "text" },
    updated,
    rights: { value: rights, type: "text" },
    authors: [{ name: title }],
    links: [
      { rel: "self", href: self, type: "application/atom+xml" },
      { rel: "alternate", href: home, type: "text/html", hreflang: locale },
      { rel: "license", href: LICENCE.url },
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

function jsonOf({ title, home, self, locale, items, rights }: Told): unknown {
  return generateJsonFeed({
    title,
    home_page_url: home,
    feed_url: self,
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
