import { expect, it } from "vitest";
import { framed, isFrame } from "./frame.ts";

it("a page for a frame runs nothing, and opens its links beside the page that it stands in", () => {
  const html =
    '<html><head><link rel="preload" as="script" href="/a.js"/><link rel="preload" as="font" href="/f"/><script src="/a.js" async=""></script></head><body>слова<footer class="own">источник</footer><footer data-of-the-site="" class="b"><form></form></footer><script>run("</b>")</script></body></html>';
  const { body, status } = framed({ status: 200, headers: {}, body: Buffer.from(html) });
  expect(status).toBe(200);
  expect(body.toString()).toBe(
    '<html><head><base target="_blank"/><link rel="preload" as="font" href="/f"/></head><body>слова<footer class="own">источник</footer></body></html>',
  );
});

it.each([
  ["/embed/timeline", true],
  ["/kk/embed/quotes/7", true],
  ["/ru/quotes/7", false],
  ["/ru/organisations/embed", false],
])("%s is a frame: %s", (address, is) => {
  expect(isFrame(address)).toBe(is);
});
