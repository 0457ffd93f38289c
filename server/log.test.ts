import { afterEach, expect, test, vi } from "vitest";
import type { LogLevel } from "../lib/settings.ts";
import { openLog, takeOverConsole } from "./log.ts";
import { forRequest, nextRequestId } from "./request-id.ts";

const { error, warn } = console;

afterEach(() => {
  Object.assign(console, { error, warn });
  vi.useRealTimers();
});

function kept(level: LogLevel) {
  const out: string[] = [];
  const err: string[] = [];
  const log = openLog(level, { out: { write: (line) => out.push(line) }, error: { write: (line) => err.push(line) } });
  return { log, out, err };
}

test("what is in order goes to one stream and what is not to the other, each line once", () => {
  vi.useFakeTimers({ now: new Date("2026-11-24T20:00:00Z") });
  const { log, out, err } = kept("debug");
  log.tell("started", { port: 3000 });
  log.complain("database: locked");
  expect(out.map((line) => JSON.parse(line))).toEqual([
    { level: "info", time: "2026-11-24T20:00:00.000Z", port: 3000, msg: "started" },
  ]);
  expect(err.map((line) => JSON.parse(line))).toEqual([
    { level: "warn", time: "2026-11-24T20:00:00.000Z", msg: "database: locked" },
  ]);
});

test.each([
  ["debug", 3],
  ["info", 2],
  ["warn", 1],
] as const)("at %s there are %i of the three lines", (level, expected) => {
  const { log, out, err } = kept(level);
  log.detail("kept");
  log.tell("drawn");
  log.complain("broken");
  expect([...out, ...err]).toHaveLength(expected);
});

test("whatever is said while a request is worked for carries its number, the framework's complaints too", async () => {
  const { log, err } = kept("info");
  takeOverConsole(log);
  const [one, other] = [nextRequestId(), nextRequestId()];
  await Promise.all(
    [one, other].map((id) =>
      forRequest(id, async () => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        console.error("⨯ %s", new RangeError("there is no source 7").message);
      }),
    ),
  );
  expect(err.map((line) => JSON.parse(line))).toMatchObject([
    { request: one, msg: "⨯ there is no source 7" },
    { request: other, msg: "⨯ there is no source 7" },
  ]);
});

test("numbers of requests are eight digits and do not come again", () => {
  const ids = Array.from({ length: 5_000 }, nextRequestId);
  expect(new Set(ids).size).toBe(5_000);
  expect(ids.every((id) => /^[0-9a-f]{8}$/.test(id))).toBe(true);
});
