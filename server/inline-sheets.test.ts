import { expect, test } from "vitest";
import { inlineSheets, withoutSheets } from "./inline-sheets.ts";

const ADDRESS = "/_next/static/chunks/a.css";
const SHEET = "@font-face{src:url(../media/f.woff2)}b{background:url(data:,x)}c{mask:url('/d.svg')}";
const page = (links: string): string => `<html><head>${links}</head><body><p>${links.length}</p></body></html>`;

test("a style sheet stands in the page, and finds its files from there", async () => {
  const html = page(`<link rel="stylesheet" href="${ADDRESS}"/>`);
  const inlined = await inlineSheets(html, async () => SHEET);
  expect(inlined).toContain(
    "<style>@font-face{src:url(/_next/static/media/f.woff2)}b{background:url(data:,x)}c{mask:url('/d.svg')}</style>",
  );
  expect(inlined).not.toContain("<link");
});

test("what looks like a pattern of replacement stays as it is written", async () => {
  const inlined = await inlineSheets(
    page(`<link rel="stylesheet" href="${ADDRESS}"/>`),
    async () => "a::after{content:'$&$1'}",
  );
  expect(inlined).toContain("<style>a::after{content:'$&$1'}</style>");
});

test("sheets of others and sheets for print alone stay links", async () => {
  const links = '<link rel="stylesheet" href="/a.css"/><link rel="stylesheet" href="/_next/p.css" media="print"/>';
  expect(await inlineSheets(page(links), async () => "never")).toBe(page(links));
});

test("nothing asks for a sheet that stands in the page", async () => {
  const links = `<link rel="preload" href="${ADDRESS}" as="style"/><link rel="stylesheet" href="${ADDRESS}"/>`;
  expect(await inlineSheets(page(links), async () => "a{}")).toContain("<head><style>a{}</style></head>");
  const font = '</_next/static/media/f.woff2>; rel=preload; as="font"; crossorigin="anonymous"';
  const sheet = `<${ADDRESS}>; rel=preload; as="style"`;
  expect(withoutSheets(`${font}, ${sheet}`)).toBe(font);
  expect(withoutSheets(`${sheet}, ${font}`)).toBe(font);
  expect(withoutSheets(sheet)).toBeUndefined();
});
