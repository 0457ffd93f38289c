import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressOf, canonicalAddress } from "./addresses.ts";
import { LOCALES } from "./locale.ts";
import { WHOLE_TIMELINE } from "./timeline-filter.ts";

const path = fc.oneof(
  fc.constantFrom("/ru", "/kk", "/en", "/kk/organisations", "/ru/organisations", "/en/quotes", "/ru/sources"),
  fc.constantFrom(
    "/",
    "/ru/",
    "/ru/about",
    "/ru/organisations/x",
    "/staff",
    "/de",
    "/en/corrections",
    "ru",
    "/ru/__proto__",
  ),
  fc.webPath(),
  fc.string(),
);
const pair = fc.tuple(
  fc.oneof(
    {
      weight: 9,
      arbitrary: fc.constantFrom("q", "kind", "from", "to", "quotes", "left", "order", "before", "after", "letter"),
    },
    { weight: 1, arbitrary: fc.string() },
  ),
  fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "",
      "1",
      "0",
      "oldest",
      "party",
      "К",
      "A–Z",
      "2022",
      "10.2022",
      "2022-10-19.7",
      "AB.1",
      " союз  отцов",
    ),
  ),
);
const search = fc.oneof(
  fc.array(pair, { maxLength: 8 }).map((pairs) => new URLSearchParams(pairs)),
  fc.string({ unit: "binary" }).map((text) => new URLSearchParams(text)),
  fc.webQueryParameters().map((text) => new URLSearchParams(text)),
);

describe("addressOf", () => {
  it("says every public address once", () => {
    const addresses = [
      addressOf.timeline("ru"),
      addressOf.organisations("kk"),
      addressOf.organisation("en", "soyuz-ottsov"),
      addressOf.person("ru", "murat-abenov"),
      addressOf.event("ru", "zasedanie"),
      addressOf.quotes("ru"),
      addressOf.quote("ru", 7),
      addressOf.sources("ru"),
      addressOf.source("ru", 3),
      addressOf.corrections("ru"),
      addressOf.about("ru"),
    ];
    expect(addresses).toEqual([
      "/ru",
      "/kk/organisations",
      "/en/organisations/soyuz-ottsov",
      "/ru/people/murat-abenov",
      "/ru/events/zasedanie",
      "/ru/quotes",
      "/ru/quotes/7",
      "/ru/sources",
      "/ru/sources/3",
      "/ru/corrections",
      "/ru/about",
    ]);
  });

  it("carries what a list is asked for", () => {
    const cursor = { sort: "2022-10-19", id: 7 };
    expect(addressOf.timeline("ru", { ...WHOLE_TIMELINE, quotes: true })).toBe("/ru?quotes=1");
    expect(addressOf.timeline("ru", WHOLE_TIMELINE)).toBe("/ru");
    expect(addressOf.quotes("en", { before: cursor, after: null })).toBe("/en/quotes?before=2022-10-19.7");
    expect(addressOf.sources("en", { before: null, after: cursor })).toBe("/en/sources?after=2022-10-19.7");
    expect(addressOf.corrections("kk", 41)).toBe("/kk/corrections?before=41");
    expect(canonicalAddress("/kk/corrections", new URLSearchParams("before=041&q=x"))).toBe("/kk/corrections");
    const letter = { q: "", kind: null, letter: "#", before: null, after: null };
    expect(addressOf.organisations("kk", letter)).toBe("/kk/organisations?letter=%23");
  });

  it("is canonical already", () => {
    for (const locale of LOCALES) {
      const filter = { ...WHOLE_TIMELINE, q: "союз", from: "2022-10", before: { day: "2022-10-31~b", cluster: -3 } };
      const [pathname = "", query] = addressOf.timeline(locale, filter).split("?");
      expect(canonicalAddress(pathname, new URLSearchParams(query))).toBe(addressOf.timeline(locale, filter));
    }
  });
});

const EVERY_KEY = {
  q: "союз",
  kind: "party",
  letter: "М",
  from: "2022-10",
  to: "2022-11",
  quotes: "1",
  left: "0",
  order: "oldest",
  before: "2022-10-19.7",
  after: "2022-10-19.8",
};

describe("canonicalAddress", () => {
  it.each([
    ["/ru?utm_source=x&order=newest&left=1&q=", "/ru"],
    ["/ru?order=oldest&kind=party&kind=council&q=+a++b+", "/ru?q=a%20b&kind=party&order=oldest"],
    ["/ru?to=10.2022&from=2023", "/ru?from=2022-10&to=2023-12"],
    ["/kk/organisations?letter=%D2%9B&kind=nothing", "/kk/organisations?letter=%D2%9A"],
    ["/ru/quotes?after=x&before=2022-10-19.7", "/ru/quotes?before=2022-10-19.7"],
    ["/ru/about?q=a", "/ru/about"],
    ["/ru/organisations/soyuz-ottsov?q=a", "/ru/organisations/soyuz-ottsov"],
  ])("makes of %s %s", (address, canonical) => {
    const [pathname = "", query] = address.split("?");
    expect(canonicalAddress(pathname, new URLSearchParams(query))).toBe(canonical);
  });

  it.each([
    ["/ru", ["q", "kind", "from", "to", "quotes", "left", "order", "before"]],
    ["/kk/organisations", ["q", "kind", "letter", "before"]],
    ["/en/quotes", ["before"]],
    ["/en/sources", ["before"]],
    ["/ru/corrections", []],
    ["/", []],
    ["/de", []],
    ["/ru/about", []],
    ["/ru/quotes/7", []],
    ["/staff", []],
    ["", []],
  ])("keeps of a query what %s understands, in one order", (pathname, keys) => {
    const reversed = new URLSearchParams(Object.entries(EVERY_KEY).reverse());
    const canonical = canonicalAddress(pathname, reversed);
    expect([...new URLSearchParams(canonical.slice(pathname.length)).keys()]).toEqual(keys);
  });

  it("keeps the step before which corrections are asked for", () => {
    expect(canonicalAddress("/ru/corrections", new URLSearchParams("q=a&before=12"))).toBe("/ru/corrections?before=12");
  });

  it("starts with the path, and settles at once", () => {
    fc.assert(
      fc.property(path, search, (pathname, params) => {
        const canonical = canonicalAddress(pathname, params);
        expect(canonical.startsWith(pathname)).toBe(true);
        const kept = new URLSearchParams(canonical.slice(pathname.length));
        expect([...kept.keys()].filter((key) => !(key in EVERY_KEY))).toEqual([]);
        expect(canonicalAddress(pathname, kept)).toBe(canonical);
      }),
      { numRuns: 5_000 },
    );
  });
});
