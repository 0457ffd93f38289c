import { once } from "node:events";
import { expect, test } from "vitest";
import { ask, type Upstream } from "./upstream.ts";

const QUESTION = { method: "GET", address: "/ru", headers: { host: "record.example" } } as const;

const answer = (upstream: Upstream, patience?: number) => ask(upstream, QUESTION, patience);

test("an answer is its status, its headers and its bytes", async () => {
  const { status, headers, body } = await answer((_, response) => {
    response.setHeader("x-early", "1");
    response.writeHead(203, "Whatever", { "content-type": "text/plain", "x-list": ["a", "b"] });
    response.write("при");
    response.flushHeaders();
    setTimeout(() => response.end(Buffer.from("вет\r\n\r\n!")), 5);
  });
  expect(status).toBe(203);
  expect(headers).toEqual({ "x-early": "1", "content-type": "text/plain", "x-list": ["a", "b"] });
  expect(body.toString()).toBe("привет\r\n\r\n!");
});

test("a long answer written with regard to back pressure comes to its end", async () => {
  const { body } = await answer(async (_, response) => {
    for (let n = 0; n < 50; n += 1) {
      if (!response.write("a".repeat(100_000))) await once(response, "drain");
    }
    response.end();
  }, 5_000);
  expect(body).toHaveLength(5_000_000);
});

test("the address and the headers are those of the question, and nobody is behind it", async () => {
  let seen: unknown;
  await answer((request, response) => {
    seen = [request.method, request.url, request.headers, request.socket.remoteAddress];
    response.end();
  });
  expect(seen).toEqual(["GET", "/ru", { host: "record.example" }, undefined]);
});

test("a page that says when to try again is our own, however it ended", async () => {
  const { status, body } = await answer((_, response) => response.writeHead(503, { "retry-after": "30" }).end("later"));
  expect([status, body.toString()]).toEqual([503, "later"]);
});

test.each<[string, Upstream, RegExp]>([
  ["throws", () => Promise.reject(new Error("no such column")), /no such column/],
  [
    "throws at once",
    () => {
      throw new Error("no such table");
    },
    /no such table/,
  ],
  ["breaks off", (_, response) => response.write("half") && response.destroy(), /broke off/],
  ["never ends", (_, response) => response.write("half"), /no answer within 100 ms/],
  ["ends in a fault", (_, response) => response.writeHead(500).end("stack trace"), /ended in 500/],
])("rendering that %s is no answer", async (_, upstream, reason) => {
  await expect(answer(upstream, 100)).rejects.toThrow(reason);
});
