import { expect, test } from "vitest";
import { ASKED_THEME } from "../lib/asked-headers.ts";
import { openSite } from "./site.testing.ts";

const OURS = "http://record.example";

async function site() {
  let drawn = 0;
  return openSite({
    upstream: (request, response) => {
      response.setHeader("content-type", "text/html");
      response.end(`${request.headers[ASKED_THEME] ?? "system"} ${++drawn}`);
    },
  });
}

test("each look is one page for everybody who chose it, and nonsense in the cookie is no look", async () => {
  const { ask, close } = await site();
  const seen = async (cookie?: string) => (await ask("/ru", cookie ? { headers: { cookie } } : {})).text;
  expect(await seen()).toBe("system 1");
  expect(await seen("theme=dark")).toBe("dark 2");
  expect(await seen("a=b; theme=dark; c=d")).toBe("dark 2");
  expect(await seen("theme=light")).toBe("light 3");
  for (const none of ["theme=", "theme=blue", "theme=darker", "mytheme=dark", "theme=__proto__"]) {
    expect(await seen(none)).toBe("system 1");
  }
  expect((await ask("/ru")).headers.vary).toBe("Accept-Encoding, Cookie");
  await close();
});

test("a reader cannot forge what the pages are told", async () => {
  const { ask, close } = await site();
  expect((await ask("/ru", { headers: { [ASKED_THEME]: "dark" } })).text).toBe("system 1");
  expect((await ask("/staff", { headers: { [ASKED_THEME]: "dark" } })).text).toBe("system 2");
  await close();
});

test.each([
  [`${OURS}/ru?kind=party&utm=1`, "/ru?kind=party"],
  [`${OURS}/staff`, "/staff"],
  ["https://evil.example//evil.example/", "/"],
  [`${OURS}//evil.example`, "/"],
  [`${OURS}/\\evil.example`, "/"],
  ["javascript:alert(1)", "/"],
  ["nonsense", "/"],
])("from %s the way leads back to %s", async (referer, location) => {
  const { ask, close } = await site();
  const headers = { origin: OURS, referer, "content-type": "application/x-www-form-urlencoded" };
  const answer = await ask("/theme", { method: "POST", headers, body: "theme=dark" });
  expect(answer.status).toBe(303);
  expect(answer.headers.location).toBe(location);
  expect(answer.headers["set-cookie"]).toEqual(["theme=dark; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly"]);
  await close();
});

test("a look is chosen by a form of ours and by nothing else", async () => {
  const { ask, close } = await site();
  const post = (body: string, headers: Record<string, string> = { origin: OURS }) =>
    ask("/theme", { method: "POST", headers, body });
  expect((await post("theme=system")).headers["set-cookie"]?.[0]).toContain("theme=; Path=/; Max-Age=0");
  expect((await post("theme=%3Cscript%3E")).headers["set-cookie"]?.[0]).toContain("theme=; Path=/; Max-Age=0");
  expect((await post("theme=dark", { origin: "https://evil.example" })).status).toBe(403);
  expect((await post("x".repeat(1025))).status).toBe(413);
  expect((await ask("/theme")).status).toBe(405);
  await close();
});
