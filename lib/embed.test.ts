import { describe, expect, it } from "vitest";
import { canonicalAddress } from "./addresses.ts";
import { embedCode, embeddedAt } from "./embed.ts";
import { parseOembedRequest } from "./oembed.ts";

describe("what can be embedded", () => {
  it.each([
    ["/ru", { kind: "timeline" }],
    ["/kk/organisations/soyuz", { kind: "organisation", slug: "soyuz" }],
    ["/en/quotes/7", { kind: "quote", id: 7 }],
  ])("is the page %s", (path, embedded) => {
    expect(embeddedAt(path)?.embedded).toEqual(embedded);
  });

  it.each([
    "/",
    "/de",
    "/ru/organisations",
    "/ru/organisations/soyuz@2",
    "/ru/quotes/07",
    "/ru/people/a",
    "/ru/quotes/7/x",
  ])("is not %s", (path) => {
    expect(embeddedAt(path)).toBeNull();
  });

  it("is told to another site in code that no title breaks", () => {
    const code = embedCode(
      { kind: "quote", id: 7 },
      { locale: "kk", title: '"><script>alert(1)</script>', origin: "https://record.example" },
    );
    expect(code).toMatch(/^<iframe src="https:\/\/record\.example\/embed\/quotes\/7\?lang=kk" title="&#34;/);
    expect(code).not.toContain("<script>");
  });
});

describe("the addresses for other sites", () => {
  const canonical = (address: string): string => {
    const { pathname, searchParams } = new URL(address, "https://record.example");
    return canonicalAddress(pathname, searchParams);
  };

  it("have one spelling each", () => {
    expect(canonical("/embed/timeline?theme=x&lang=ru")).toBe("/embed/timeline");
    expect(canonical("/embed/quotes/7?lang=kk&lang=en")).toBe("/embed/quotes/7?lang=kk");
    expect(canonical("/oembed?maxwidth=0&format=JSON&x=1&url=https://a.example/ru")).toBe(
      "/oembed?url=https%3A%2F%2Fa.example%2Fru",
    );
    expect(canonical("/oembed?format=yaml")).toBe(canonical("/oembed?format=php"));
  });

  it("ask for a measure or for none", () => {
    expect(parseOembedRequest({ url: "u", maxwidth: "300", maxheight: "-1", format: "xml" })).toEqual({
      url: "u",
      format: "xml",
      maxwidth: 300,
      maxheight: null,
    });
  });
});
