import { expect, test } from "vitest";
import { readBeginning } from "./beginning.ts";

const from = (fields: Record<string, string>) => readBeginning((field) => fields[field] ?? "");
const NAMED = { "name-ru": "Народная коалиция", "short-ru": "Коалиция" };

test("one language is enough, and a language with nothing in it is left for later", () => {
  expect(from({ ...NAMED, "about-ru": " О ней ", founded: "2022-10" })).toEqual({
    content: {
      founded: "2022-10",
      contact: null,
      names: [{ lang: "ru", name: "Народная коалиция", short: "Коалиция", about: "О ней" }],
    },
  });
});

test.each([
  [{}, [{ field: "name-ru", why: "nobody" }]],
  [{ "about-kk": "Мәтін" }, ["name", "short"].map((why) => ({ field: `${why}-kk`, why }))],
  [{ ...NAMED, founded: "осенью" }, [{ field: "founded", why: "date" }]],
  [{ ...NAMED, "name-en": "\u0000", "short-en": "Coalition" }, [{ field: "name-en", why: "text" }]],
])("%j is told what is wrong", (fields, problems) => {
  expect(from(fields)).toEqual({ problems });
});
