import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { gate } from "./gate.ts";
import { Refusal } from "./refusal.ts";
import { openSite } from "./site.testing.ts";

test("no more than so many are under way at once, and all come to their turn in order", async () => {
  const pass = gate({ atOnce: 2, waiting: 10 });
  const order: number[] = [];
  let now = 0;
  let most = 0;
  const works = Array.from({ length: 8 }, (_, index) =>
    pass(async () => {
      now += 1;
      most = Math.max(most, now);
      await pause(2);
      order.push(index);
      now -= 1;
      return index;
    }),
  );
  expect(await Promise.all(works)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(most).toBe(2);
});

test("who comes when all places are taken is refused; a failure gives its place back", async () => {
  const pass = gate({ atOnce: 1, waiting: 1 });
  const failing = pass(() => Promise.reject(new Error("no")));
  const waiting = pass(() => Promise.resolve("waited"));
  await expect(pass(() => Promise.resolve("too many"))).rejects.toBeInstanceOf(Refusal);
  await expect(failing).rejects.toThrow("no");
  expect(await waiting).toBe("waited");
  expect(await pass(() => Promise.resolve("later"))).toBe("later");
});

test("a flood of pages that are not kept leaves those that are kept to their readers", async () => {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const site = await openSite({
    upstream: async (request, response) => {
      if (request.url !== "/ru") await released;
      response.end("page");
    },
  });
  await site.ask("/ru");
  let turnedAway = 0;
  const flood = Array.from({ length: 150 }, async (_, n) => {
    const reply = await site.ask(`/ru?q=${"a".repeat(n + 1)}`);
    if (reply.status === 503) turnedAway += 1;
    return reply;
  });
  await expect.poll(() => turnedAway).toBe(48);
  expect((await site.ask("/ru")).status).toBe(200);
  release();
  const replies = await Promise.all(flood);
  expect(replies.filter((reply) => reply.status === 200)).toHaveLength(102);
  const busy = replies.find((reply) => reply.status === 503);
  expect(busy?.headers["retry-after"]).toBe("30");
  expect(busy?.text).toContain("Слишком много запросов сразу");
  expect(site.log).toEqual([]);
  await site.close();
});
