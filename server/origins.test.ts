import { expect, test } from "vitest";
import { openSite } from "./site.testing.ts";

const ORIGINS: { headers: Record<string, string>; taken: boolean }[] = [
  { headers: {}, taken: false },
  { headers: { origin: "null" }, taken: false },
  { headers: { origin: "http://evil.example" }, taken: false },
  {
    headers: { origin: "http://evil.example", host: "evil.example", "x-forwarded-host": "evil.example" },
    taken: false,
  },
  { headers: { origin: "http://desk.record.example" }, taken: false },
  { headers: { origin: "http://record.example:8080" }, taken: false },
  { headers: { origin: "https://record.example" }, taken: false },
  { headers: { origin: "http://record.example" }, taken: true },
  { headers: { origin: "HTTP://Record.Example" }, taken: true },
];

test.each(ORIGINS)("what is sent with $headers is taken: $taken", async ({ headers, taken }) => {
  const drawn: (string | undefined)[] = [];
  const site = await openSite({ upstream: ({ url }, response) => response.end(`${drawn.push(url)}`) });
  for (const path of ["/staff", "/sign-in", "/api/desk"]) {
    const reply = await site.ask(path, { method: "POST", headers, body: "a=1" });
    expect(reply.status).toBe(taken ? 200 : 403);
    expect(reply.headers["cache-control"]).toBe("private, no-store");
  }
  expect(drawn).toHaveLength(taken ? 3 : 0);
  await site.close();
});
