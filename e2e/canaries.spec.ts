import { PRIVATE_TABLES, plantCanaries } from "../db/canaries.testing.ts";
import { loadSample } from "../db/sample/load.ts";
import { onRecord } from "./arranged-record.ts";
import { expect } from "./fixtures.ts";
import { crawl, publicRoutes } from "./public-crawl.ts";

let canaries: string[] = [];

const test = onRecord(async () => {
  await loadSample();
  canaries = await plantCanaries();
});

/** Routes to which nothing links; `[…]` of the last stand for whatever is not there. */
const UNLINKED = [
  "/ru/not-found",
  "/kk/not-found",
  "/en/not-found",
  "/ru/nothing/here",
  "/api/v1/nothing",
  "/staff-not",
];

test("no word of a private column is in any public answer", async ({ site }) => {
  expect(canaries.length).toBeGreaterThan(2 * PRIVATE_TABLES.length);
  const visited = await crawl(site, UNLINKED);
  const missed = publicRoutes().filter(
    ({ pattern }) => !visited.some(({ path }) => pattern.test(path.split("?")[0] ?? "")),
  );
  expect(missed.map(({ route }) => route)).toEqual([]);
  const leaks = visited.flatMap(({ path, text }) =>
    canaries.filter((canary) => text.includes(canary)).map((canary) => `${path}: ${canary}`),
  );
  expect(leaks).toEqual([]);
  expect(visited.filter(({ status }) => status >= 500).map(({ path }) => path)).toEqual([]);
});

test("nor in what the site says when it refuses", async ({ site }) => {
  const asked: [string, RequestInit][] = [
    ["/ru", { method: "POST", body: "a=1" }],
    ["/staff", { method: "POST", body: "a=1" }],
    ["/staff", { method: "DELETE" }],
    ["/staff", { redirect: "manual" }],
    ["/staff/refused", {}],
    ["/sign-in", {}],
    ["/ru/%", {}],
    [`/ru?q=${"a".repeat(9_000)}`, {}],
    ["/sign-in", { method: "POST", headers: { origin: site }, body: "a".repeat(1024 * 1024 + 1) }],
  ];
  for (const [path, init] of asked) {
    const answer = await fetch(`${site}${path}`, init);
    const text = `${[...answer.headers].join("\n")}\n${await answer.text()}`;
    expect
      .soft(
        canaries.filter((canary) => text.includes(canary)),
        path.slice(0, 40),
      )
      .toEqual([]);
  }
});
