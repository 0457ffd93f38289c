import { expect, test } from "vitest";
import { countOrigins } from "./origins.ts";

test("three outlets that reprint one release are one origin, and one outlet twice is one outlet", () => {
  const origin = { id: 1, publisher: named("Пресс-служба") };
  const reprints = [2, 3, 4].map((id) => ({ id, publisher: named(`Издание ${id}`), origin }));
  expect(countOrigins(reprints)).toEqual({ outlets: 3, origins: 1 });
  const own = { id: 5, publisher: named("Издание 2"), origin: null };
  expect(countOrigins([...reprints, own])).toEqual({ outlets: 3, origins: 2 });
  expect(countOrigins([])).toEqual({ outlets: 0, origins: 0 });
});

function named(text: string): { text: string; lang: "ru"; by: "source" } {
  return { text, lang: "ru", by: "source" };
}
