import fc from "fast-check";
import { expect, test } from "vitest";
import type { JsonValue } from "../canonical-json.ts";
import { planOf } from "./problems.ts";
import { saysTheSame } from "./same-words.ts";

const DAY = { precision: "day", year: "2022", month: "10", day: "19" };
const named = (value: string) => ({ names: [{ lang: "ru", kind: "official", value, by: "source" }] });
const words = (text: string, form = "direct") => ({
  form,
  text,
  lang: "ru",
  speaksFor: "joiner",
  speaker: { is: "new", new: named("Анна") },
});
const joiner = (name = "Союз", quotes: JsonValue[] = [words("Слова"), words("Ещё")]) => ({
  organisation: { is: "new", new: { kind: "association", ...named(name) } },
  joined: { ...DAY, basis: "stated" },
  event: { is: "none" },
  source: { is: "new", new: { publisher: "Газета", lang: "ru", published: DAY } },
  assertedBy: "coalition",
  position: "1",
  quotes,
});

/** A content as a form sends it: with fields that nobody filled in, wherever there is room for one. */
function asSent(value: JsonValue, pick: () => boolean, list = ""): JsonValue {
  if (Array.isArray(value)) {
    const rows = list === "names" && pick() ? [{ lang: "kk", by: "editors", value: "", key: "kk" }] : [];
    return [...value.map((item) => asSent(item, pick)), ...rows];
  }
  if (value === null || typeof value !== "object") return value;
  const inner = Object.entries(value).map(([key, item]) => [key, asSent(item, pick, key)] as const);
  const extra = pick()
    ? { key: "k1", nobody: "", said: { precision: "day", day: "", month: "" }, empty: [{}, ""] }
    : {};
  return { ...extra, ...Object.fromEntries(inner) };
}

test("what a form adds by itself is no other word, and what is published is the same", () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.boolean()), (stream) => {
      const sent = asSent(joiner(), () => stream.next().value === true);
      expect(saysTheSame(joiner(), sent)).toBe(true);
      expect(planOf("joiner", sent, false)).toEqual(planOf("joiner", joiner(), false));
    }),
  );
});

test("any other text, choice, order or number of rows is another word", () => {
  const [one, two] = [words("Слова"), words("Ещё")];
  for (const changed of [
    joiner("Союз "),
    joiner("Союз", [two, one]),
    joiner("Союз", [one]),
    joiner("Союз", [words("Слова", "reported"), two]),
    joiner("Союз", [one, two, { form: "direct" }]),
    { ...joiner(), locator: "абзац 2" },
    { ...joiner(), joined: { ...DAY, basis: "published" } },
  ]) {
    expect(saysTheSame(joiner(), changed)).toBe(false);
  }
  expect(saysTheSame({ sourceIds: ["", "3"] }, { sourceIds: ["3"] })).toBe(false);
  expect(saysTheSame({ change: { kind: "addition" } }, { change: {} })).toBe(false);
});
