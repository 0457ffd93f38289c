import fc from "fast-check";
import { expect, test } from "vitest";
import { plainPage } from "./plain-page.ts";
import { contentPolicy } from "./security.ts";

const HEAD = '<html lang="ru"><head><link rel="stylesheet" href="/_next/static/chunks/a.css"';
const SCRIPTS =
  '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/b.js"/>' +
  '<script src="/_next/static/chunks/b.js" async=""></script><script src="/_next/static/chunks/c.js" noModule=""></script>';
const CLIENT =
  '<script id="_R_">(globalThis["TURBOPACK"]||[]).push({})</script><script src="/_next/static/chunks/d.js" async=""></script>' +
  '<script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,"«слово» \\u003c/script>"])</script>';

function drawn(body: string): string {
  return `${HEAD} data-precedence="next"/>${SCRIPTS}</head><body><div hidden=""><!--$--><!--/$--></div>${body}${CLIENT}</body></html>`;
}

test("a page keeps its words, its style and its data, and loses the client with its copy of the page", () => {
  const words = '<h1>Хроника</h1><p>16<!-- --> организаций</p><script type="application/ld+json">{"a":1}</script>';
  const own = '<script src="/copy.js" defer=""></script>';
  expect(plainPage(drawn(words + own))).toBe(
    `${HEAD}/></head><body>${words.replace("<!-- -->", "")}${own}</body></html>`,
  );
});

test("a page that needs the client keeps all of it", () => {
  const page = drawn('<form data-needs-client=""></form>');
  expect(plainPage(page)).toBe(page);
  expect(plainPage(drawn("<p>data-needs-client</p>"))).not.toContain("__next_f");
});

test("whatever somebody wrote stays as it was written", () => {
  const escaped = fc
    .string({ unit: "binary" })
    .map((text) => text.toWellFormed().replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`));
  fc.assert(
    fc.property(escaped, (text) => {
      expect(plainPage(drawn(`<p title="${text}">${text}</p>`))).toContain(`<p title="${text}">${text}</p>`);
    }),
  );
});

test("what is left may run no script at all", () => {
  const policy = contentPolicy("text/html; charset=utf-8", Buffer.from(plainPage(drawn("<p>"))));
  expect(policy).toContain("script-src 'none'");
  expect(policy).toContain("connect-src 'none'");
});
