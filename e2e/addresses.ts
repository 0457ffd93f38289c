/** Every public page, by the name that the stories call it. */
export const PAGES = [
  "timeline",
  "organisations",
  "organisation",
  "person",
  "event",
  "quotes",
  "quote",
  "sources",
  "source",
  "search",
  "corrections",
  "changes",
  "data",
  "api",
  "about",
  "not found",
] as const;
export type PageName = (typeof PAGES)[number];

/** What follows the language in the address of each page. */
export type Addresses = Record<PageName, string>;

/** Finds a page of each kind by following links as a reader would, from the timeline on. */
export async function discoverAddresses(origin: string): Promise<Addresses> {
  const follow = async (from: string, to: RegExp): Promise<string> => {
    const answer = await fetch(`${origin}/ru${from}`);
    const links = [...(await answer.text()).matchAll(/href="\/ru([^"]*)"/g)].map(([, link = ""]) => link);
    const found = links.find((link) => to.test(link));
    if (found === undefined) throw new Error(`/ru${from} (${answer.status}) links to no ${to}`);
    return found;
  };
  const quote = await follow("/quotes", /^\/quotes\/\d+$/);
  return {
    timeline: "",
    organisations: await follow("", /^\/organisations$/),
    organisation: await follow(quote, /^\/organisations\/[\w-]+$/),
    person: await follow(quote, /^\/people\/[\w-]+$/),
    event: await follow("", /^\/events\/[\w-]+$/),
    quotes: await follow("", /^\/quotes$/),
    quote,
    sources: await follow("", /^\/sources$/),
    source: await follow("/sources", /^\/sources\/\d+$/),
    search: `/search?q=${encodeURIComponent("казахстан")}`,
    corrections: await follow("", /^\/corrections$/),
    changes: await follow("", /^\/changes$/),
    data: await follow("", /^\/data$/),
    api: await follow("/data", /^\/data\/api$/),
    about: await follow("", /^\/about$/),
    "not found": "/organisations/nobody-of-that-name",
  };
}
