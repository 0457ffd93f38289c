import { expect, test } from "vitest";
import { axisDate, spanInWords, untilInWords } from "./date-spans.ts";

test.each([
  ["2022-10-06", "2022-11-02", "ru", "6 октября — 2 ноября 2022 года"],
  ["2022-10-06", "2022-11-02", "kk", "2022 жылғы 6 қазан — 2 қараша"],
  ["2022-10-06", "2022-11-02", "en", "6 October – 2 November 2022"],
  ["2022-10-06", "2023-01-15", "ru", "6 октября 2022 года — 15 января 2023 года"],
  ["2022-10-06", "2023-01-15", "kk", "2022 жылғы 6 қазан — 2023 жылғы 15 қаңтар"],
  ["2022-10-06", "2022", "ru", "6 октября 2022 года — 2022 год"],
  ["2022-10-06", "../2022-11-25", "en", "6 October 2022 – no later than 25 November 2022"],
  ["2022-10-19", "2022-10-19", "ru", "19 октября 2022 года"],
] as const)("from %s to %s in %s", (first, last, locale, words) => {
  expect(spanInWords(first, last, locale)).toBe(words);
});

test("up to a day is said with the day's month in its case, and not at all when no day is known", () => {
  expect(untilInWords("2022-10-06", "ru")).toBe("до 6 октября");
  expect(untilInWords("2022-09-01", "kk")).toBe("1 қыркүйекке дейін");
  expect(untilInWords("2022-10-06", "en")).toBe("before 6 October");
  expect(untilInWords("2022-10", "ru")).toBeNull();
  expect(untilInWords("../2022-10-06", "ru")).toBeNull();
});

test("an axis prints days on a short one, months and years on a long one", () => {
  expect(axisDate("2022-10-06", "ru", false)).toBe("6 окт.");
  expect(axisDate("2022-11-02", "kk", false)).toBe("2 қар.");
  expect(axisDate("../2022-11-25", "en", false)).toBe("25 Nov");
  expect(axisDate("2022-10", "ru", false)).toBe("окт.");
  expect(axisDate("2022-10-06", "kk", true)).toBe("2022 қаз.");
  expect(axisDate("2022-10-06", "en", true)).toBe("Oct 2022");
  expect(axisDate("2022", "ru", false)).toBe("2022");
});

test("a Russian month is in its own case after a day, and in the nominative alone", () => {
  expect(axisDate("2022-05-09", "ru", false)).toBe("9 мая");
  expect(axisDate("2022-05-09", "ru", true)).toBe("май 2022");
  expect(axisDate("2022-03", "ru", false)).toBe("март");
});
