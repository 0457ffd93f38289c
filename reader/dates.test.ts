import { describe, expect, it } from "vitest";
import { dateIn } from "./dates.ts";

describe("dateIn", () => {
  it.each([
    ["19 октября 2031 года", "2031-10-19", "stated"],
    ["29 декабря прошёл съезд", "2030-12-29", "stated"],
    ["10 февраля пройдёт съезд", "2031-02-10", "stated"],
    ["october 19, 2031", "2031-10-19", "stated"],
    ["on 3 march", "2030-03-03", "stated"],
    ["2031 жылғы 5 қаңтарда", "2031-01-05", "stated"],
    ["вышло 05.01.2031", "2031-01-05", "stated"],
    ["сегодня вступил", "2031-01-15", "today-and-published"],
    ["кеше қосылды", "2031-01-14", "today-and-published"],
    ["в понедельник вступил", "2031-01-13", "today-and-published"],
    ["on wednesday joined", "2031-01-15", "today-and-published"],
  ])("reads %j", (passage, edtf, basis) => {
    expect(dateIn(passage, "2031-01-15")).toEqual({ edtf, basis });
  });

  it.each(["31 февраля 2031 года", "пункт 5 устава", "в среде"])("finds no day in %j", (passage) => {
    expect(dateIn(passage, "2031-01-15")).toBeNull();
  });

  it("leaves «сегодня» open without a day of publishing", () => {
    expect(dateIn("сегодня вступил", null)).toBeNull();
  });
});
