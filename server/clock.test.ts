import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { startClock } from "./clock.ts";

const SILENT = { tell: () => undefined, complain: () => undefined };

test("what is due is looked for at the start and again and again, until the clock is stopped", async () => {
  let looks = 0;
  const publishDue = async () => {
    looks += 1;
    return [];
  };
  const clock = startClock({ publishDue, log: SILENT, every: 1 });
  await expect.poll(() => looks).toBeGreaterThan(3);
  await clock.stop();
  const then = looks;
  await pause(20);
  expect(looks).toBe(then);
});

test("a publication under way is waited for, and nothing begins after it", async () => {
  let release = (): void => undefined;
  let done = false;
  const publishDue = async () => {
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    done = true;
    return [];
  };
  const clock = startClock({ publishDue, log: SILENT, every: 1 });
  const stopping = clock.stop();
  release();
  await stopping;
  expect(done).toBe(true);
});

test("a fault is told once, tried again, and told again only after it was mended", async () => {
  const lines: unknown[] = [];
  const log = {
    tell: (line: string, about?: object) => lines.push([line, about]),
    complain: (line: string) => lines.push(line),
  };
  const answers = [
    new Error("locked"),
    new Error("locked"),
    [
      { id: 6, publication: { result: "published" } },
      { id: 7, publication: { result: "stale" } },
    ],
    new Error("locked"),
  ];
  let looks = 0;
  const publishDue = async () => {
    const answer = answers[looks++] ?? [];
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const clock = startClock({ publishDue, log, every: 1 });
  await expect.poll(() => looks).toBeGreaterThan(4);
  await clock.stop();
  expect(lines).toEqual([
    "the clock could not publish: Error: locked",
    ["planned", { draft: 6, result: "published" }],
    ["planned", { draft: 7, result: "stale" }],
    "the clock could not publish: Error: locked",
  ]);
});
