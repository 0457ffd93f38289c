import { readFileSync } from "node:fs";
import { FILES } from "../lib/files.ts";
import { LICENCE } from "../lib/licence.ts";
import type { Locale } from "../lib/locale.ts";
import type { PageName } from "./addresses.ts";

type Worded = Record<Locale, string>;
type PartlyWorded = { ru: string } & Partial<Worded>;
type Sample = {
  coalition: { contactAsPrinted: { text: string } };
  sources: { title: string; url: string | null }[];
  events: { titles: Worded }[];
  memberships: { organisations: Worded[] }[];
  quotes: { text: string; person?: PartlyWorded }[];
};

const sample: Sample = JSON.parse(readFileSync("db/sample/record.json", "utf8"));
const organisations = sample.memberships.flatMap((membership) => membership.organisations);

/** What each page must tell in words. `all`: every one of them; `one`: at least one, since it is about one of them. */
export function factsOf(page: PageName, locale: Locale): { all: string[] } | { one: string[] } {
  const names = organisations.map((organisation) => organisation[locale]);
  const quotes = sample.quotes.map((quote) => quote.text);
  const titles = sample.sources.flatMap(({ title, url }) => (url === null ? [] : title));
  switch (page) {
    case "timeline":
    case "organisations":
      return { all: names };
    case "quotes":
      return { all: quotes };
    case "sources":
      return { all: titles };
    case "organisation":
      return { one: names };
    case "event":
      return { one: sample.events.map((event) => event.titles[locale]) };
    case "person":
      return { one: sample.quotes.flatMap(({ person }) => person?.[locale] ?? person?.ru ?? []) };
    case "quote":
      return { one: quotes };
    case "source":
      return { one: titles };
    case "search":
      return { one: names };
    case "changes":
      return { all: [...names, ...quotes] };
    case "data":
      return { all: [...FILES, LICENCE.title] };
    case "api":
      return { all: ["/api/v1/openapi.json", "memberships", "as-of"] };
    case "about":
      return { all: [sample.coalition.contactAsPrinted.text] };
    case "corrections":
    case "not found":
      return { all: [] };
  }
}

/** Text as it is read: white space of any kind and width is one space. */
export function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
