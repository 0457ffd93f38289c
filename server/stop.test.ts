import { once } from "node:events";
import { Agent, request } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { openSite } from "./site.testing.ts";
import { drain } from "./stop.ts";

test("what is under way is answered, new readers are turned away, idle connections do not hold it up", async () => {
  const site = await openSite({ upstream: (_, response) => setTimeout(() => response.end("late page"), 300) });
  const agent = new Agent({ keepAlive: true });
  const idle = request({ port: site.port, path: "/healthz", agent }).end();
  const [first] = await once(idle, "response");
  first.resume();
  await once(first, "end");
  const sent = request({ port: site.port, path: "/ru", agent }).end();
  const late = once(sent, "response").then(([reply]) => text(reply));
  await pause(50);
  const start = performance.now();
  const stopped = drain(site.server);
  await expect(site.ask("/healthz")).rejects.toThrow("ECONNREFUSED");
  expect(await late).toBe("late page");
  expect(await stopped).toBe(true);
  expect(performance.now() - start).toBeLessThan(2_000);
  agent.destroy();
});

test("what hangs is cut off when patience ends", async () => {
  const site = await openSite({ upstream: () => undefined });
  const hanging = site.ask("/ru").catch((error: Error) => error.message);
  await pause(50);
  expect(await drain(site.server, 200)).toBe(false);
  expect(await hanging).toMatch(/socket hang up|ECONNRESET/);
});
