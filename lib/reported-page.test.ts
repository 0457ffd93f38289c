import { expect, test } from "vitest";
import { readReportedPage } from "./reported-page.ts";

test.each(["/ru", "/kk/organisations/soyuz@3", "/en/quotes?before=2022-10-12.7"])(
  "%s is a page of the record",
  (page) => {
    expect(readReportedPage(page)).toBe(page);
  },
);

test.each([
  "",
  "ru",
  "/staff",
  "//evil.example/ru",
  "/\\evil.example/ru",
  "https://evil.example/ru",
  "javascript:alert(1)",
  `/ru/${"x".repeat(500)}`,
])("%s is none", (page) => {
  expect(readReportedPage(page)).toBeNull();
});
