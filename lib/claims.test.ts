import { expect, test } from "vitest";
import { speaksOfOthers } from "./claims.ts";

test.each([
  ["еще 15 общественных организаций", "ru"],
  ["Ещё две партии", "ru"],
  ["тағы 15 қоғамдық ұйым", "kk"],
  ["15 more public organisations", "en"],
] as const)("%s speaks of others before", (claim, lang) => {
  expect(speaksOfOthers(claim, lang)).toBe(true);
});

test.each([
  ["15 общественных организаций", "ru"],
  ["женщине 15", "ru"],
  ["15 қоғамдық ұйым", "kk"],
  ["15 organisations; Moreover, a party", "en"],
] as const)("%s does not", (claim, lang) => {
  expect(speaksOfOthers(claim, lang)).toBe(false);
});
