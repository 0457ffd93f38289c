import { describe, expect, it } from "vitest";
import { paragraphsOf } from "./lines.ts";
import { quotationsOf } from "./quotation-marks.ts";

function found(text: string): [depth: number, words: string][] {
  return quotationsOf(text, paragraphsOf(text)).map(({ depth, outer }) => [depth, text.slice(...outer)]);
}

describe("quotationsOf", () => {
  it.each([
    [
      "«Мы, «Союз отцов», рады», – сказал он.",
      [
        [0, "«Мы, «Союз отцов», рады»"],
        [1, "«Союз отцов»"],
      ],
    ],
    [
      "Ассоциация «НП «Опора» и Союз «Икс» вошли.",
      [
        [0, "«НП «Опора»"],
        [1, "«Опора»"],
        [0, "«Икс»"],
      ],
    ],
    [
      "«Мы вошли в союз «Отцы», – сказал он.",
      [
        [0, "«Мы вошли в союз «Отцы»"],
        [1, "«Отцы»"],
      ],
    ],
    [
      'Фонд "Хартия", "Союз отцов", "А".',
      [
        [0, '"Хартия"'],
        [0, '"Союз отцов"'],
        [0, '"А"'],
      ],
    ],
    [
      "„Так“, сказал. “Нет”. ”Да”",
      [
        [0, "„Так“"],
        [0, "“Нет”"],
        [0, "”Да”"],
      ],
    ],
    ["'We join,' said Al. It's members' day.", [[0, "'We join,'"]]],
    ["«Первый абзац.\nВторой абзац», – сказал он.", [[0, "«Первый абзац.\nВторой абзац»"]]],
    ["“One.\n\n“Two.” End.", [[0, "“One.\n\n“Two.”"]]],
    ["» нет « пары", []],
  ] as [string, [number, string][]][])("finds in %j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
