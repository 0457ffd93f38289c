import { expect, test } from "vitest";
import { dateInWords, dayHeading, dayOfInstant, instantInWords, sinceInWords, weekday } from "./date-words.ts";

test("a day in the three languages", () => {
  expect(dateInWords("2022-10-19", "ru")).toBe("19 октября 2022 года");
  expect(dateInWords("2022-10-19", "kk")).toBe("2022 жылғы 19 қазан");
  expect(dateInWords("2022-10-19", "en")).toBe("19 October 2022");
  expect(dateInWords("2022-10-06", "ru", "short")).toBe("6 октября 2022");
  expect(dateInWords("2022-10-06", "kk", "short")).toBe("2022 ж. 6 қазан");
  expect(dateInWords("2022-10-06", "kk", "bare")).toBe("6 қазан");
  expect(dateInWords("2022-10-06", "en", "table")).toBe("06.10.2022");
});

test("a date is worded as precisely as it is known, and no more", () => {
  expect(dateInWords("2022-10", "ru")).toBe("октябрь 2022 года");
  expect(dateInWords("2022-10", "kk")).toBe("2022 жылғы қазан");
  expect(dateInWords("2022-10", "en")).toBe("October 2022");
  expect(dateInWords("2022-10", "ru", "table")).toBe("10.2022");
  expect(dateInWords("2022", "ru")).toBe("2022 год");
  expect(dateInWords("2022", "kk")).toBe("2022 жыл");
  expect(dateInWords("2022", "en")).toBe("2022");
  expect(dateInWords("../2022-11-25", "ru")).toBe("не позднее 25 ноября 2022 года");
  expect(dateInWords("../2022-11-25", "kk")).toBe("2022 жылғы 25 қарашадан кешіктірмей");
  expect(dateInWords("../2022-11-25", "en")).toBe("no later than 25 November 2022");
  expect(dateInWords("../2022-11-25", "kk", "table")).toBe("ең кеші 25.11.2022");
  expect(dateInWords("../2022-11-25", "ru", "table")).toBe("не позднее 25.11.2022");
});

test("the first of a month is a day, not a month", () => {
  expect(dateInWords("2022-05-01", "ru")).toBe("1 мая 2022 года");
  expect(dateInWords("2022-05", "ru")).toBe("май 2022 года");
});

test("since when", () => {
  expect(sinceInWords("2022-10-19", "ru")).toBe("с 19 октября 2022 года");
  expect(sinceInWords("2022-10", "ru")).toBe("с октября 2022 года");
  expect(sinceInWords("2022", "ru")).toBe("с 2022 года");
  expect(sinceInWords("2022-10-19", "kk")).toBe("2022 жылғы 19 қазаннан бері");
  expect(sinceInWords("2022-10", "kk")).toBe("2022 жылғы қазаннан бері");
  expect(sinceInWords("2022", "kk")).toBe("2022 жылдан бері");
  expect(sinceInWords("2022-10-19", "en")).toBe("since 19 October 2022");
  expect(sinceInWords("../2022-10-19", "ru")).toBe("не позднее 19 октября 2022 года");
});

test("the heading of a day, of a month without a day, of a year", () => {
  expect(dayHeading("2022-10-19", "ru")).toEqual({ date: "19 октября", year: "2022, среда" });
  expect(dayHeading("2022-10-19", "kk")).toEqual({ date: "19 қазан", year: "2022, сәрсенбі" });
  expect(dayHeading("2022-10", "ru")).toEqual({ date: "Октябрь", year: "2022, день не указан" });
  expect(dayHeading("2022-10", "en")).toEqual({ date: "October", year: "2022, day not given" });
  expect(dayHeading("2022", "kk")).toEqual({ date: "2022 жыл", year: "күні көрсетілмеген" });
  expect(dayHeading("../2022-11-25", "kk")).toEqual({
    date: "25 қарашадан кешіктірмей",
    year: "2022, күні көрсетілмеген",
  });
  expect(dayHeading("../2022-11-25", "ru")).toEqual({ date: "Не позднее 25 ноября", year: "2022, день не указан" });
});

test("weekdays begin with Sunday where the calendar does", () => {
  expect(weekday("2022-10-23", "kk")).toBe("жексенбі");
  expect(weekday("2022-10-24", "en")).toBe("Monday");
});

test("an instant is read on the clock of Almaty, whose day may be the next one", () => {
  expect(instantInWords("2026-11-22T09:10:00Z", "ru")).toBe("22 ноября 2026, 14:10");
  expect(instantInWords("2026-11-22T21:30:00Z", "en")).toBe("23 November 2026, 02:30");
  expect(dayOfInstant("2026-11-22T21:30:00.000Z")).toBe("2026-11-23");
});

test("text that is no date of the record is refused", () => {
  expect(() => dateInWords("19.10.2022", "ru")).toThrow(RangeError);
});
