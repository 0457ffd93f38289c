import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { LOCALES } from "../lib/locale.ts";
import { faultHeaders, faultPage } from "./fault-page.ts";
import { FAULT_WORDS, FAULTS } from "./fault-words.ts";

const KINDS = Object.keys(FAULTS).filter((kind): kind is keyof typeof FAULTS => kind in FAULTS);
const PAGES = LOCALES.flatMap((language) => KINDS.map((fault) => ({ language, fault })));

test.each(PAGES)("the page $fault in $language needs nothing but itself", ({ language, fault }) => {
  const html = faultPage({ language, fault, requestId: "0123abcd" });
  expect(html).toContain(`<html lang="${language}">`);
  expect(html).toContain(`<h1>${FAULT_WORDS[language].faults[fault].title}</h1>`);
  expect(html).toContain(`href="/${language}"`);
  expect(html).toContain("0123abcd");
  expect(html).not.toMatch(/<script|<link|<img|\sstyle=|url\(|undefined/);
  const [, style = ""] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? [];
  const hash = createHash("sha256").update(style).digest("base64");
  expect(faultHeaders(fault)["content-security-policy"]).toContain(`style-src 'sha256-${hash}'`);
});

test("a mistake of the reader has no number to report", () => {
  expect(faultPage({ language: "en", fault: "malformed", requestId: undefined })).not.toContain("Request number");
});
