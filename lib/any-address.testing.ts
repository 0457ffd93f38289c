import fc from "fast-check";
import { LOCALES } from "./locale.ts";

/** Addresses as a crawler, a mistake or an attack would write them: from nearly right to nonsense, percent-encoded or not. */
export function anyAddress(): fc.Arbitrary<string> {
  return fc.tuple(path, query).map(([where, what]) => (what === "" ? where : `${where}?${what}`));
}

const HOSTILE = [
  "",
  " ",
  "%",
  "%%%",
  "%00",
  "\0",
  "%FF%FE",
  "%ED%A0%80",
  "\ud800",
  "a\udc00b",
  "'; DROP TABLE change; --",
  "' OR 1=1 --",
  '"',
  '"союз" NEAR/2 "мир"',
  "союз OR *",
  "-союз AND (",
  "text:союз",
  "{a b}: c*",
  "^союз",
  "null",
  "undefined",
  "NaN",
  "__proto__",
  "constructor",
  "../../etc/passwd",
  "<script>alert(1)</script>",
  "{{7*7}}",
  "%2525",
  "𝒜𝓁𝓂𝒶",
  "I\u0307\u0130ß\u200d\ufeff\u202e",
  "а".repeat(5_000),
  "я ".repeat(400),
  "\u0301".repeat(300),
];
const NUMBERS = ["0", "1", "-1", "7", "8.5", "1e9", "999999999999999", "9007199254740993", "99999999999999999999", "٣"];
const SENSE = [
  "AMANAT",
  "союз",
  "сою",
  "ардагерлер",
  "party",
  "association",
  "2022",
  "10.2022",
  "2022-10",
  "Қ",
  "oldest",
];
const SLUGS = ["amanat", "soyuz-ottsov", "founding", "nobody", "amanat-2", "AMANAT", "-"];
const SORTS = [
  "2022-10-19",
  "2022-10-31~b",
  "2022-11-25~a",
  "2022",
  "2022-13-40",
  "0000-00-00",
  "AMANAT",
  "amanat\u001f",
];
const SECTIONS = ["organisations", "people", "events", "quotes", "sources", "corrections", "about", "not-found"];
const KEYS = ["q", "kind", "from", "to", "quotes", "left", "order", "before", "after", "letter", "utm_source", "_rsc"];

const nonsense = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 20 }),
);
const cursor = fc
  .tuple(fc.constantFrom(...SORTS, ...HOSTILE), fc.constantFrom(...NUMBERS))
  .map((parts) => parts.join("."));
const value = fc.oneof(fc.constantFrom(...SENSE), fc.constantFrom(...NUMBERS), cursor, nonsense);
const spelt = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(text, fc.boolean()).map(([part, raw]) => (raw ? part : encodeURIComponent(part.toWellFormed())));

const locale = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom<string>(...LOCALES) },
  { weight: 1, arbitrary: spelt(nonsense) },
);
const section = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...SECTIONS) },
  { weight: 1, arbitrary: spelt(nonsense) },
);
const record = spelt(fc.oneof(fc.constantFrom(...SLUGS), fc.constantFrom(...NUMBERS), nonsense));
const path = fc
  .oneof(fc.tuple(locale), fc.tuple(locale, section), fc.tuple(locale, section, record), fc.array(spelt(nonsense)))
  .map((segments) => `/${segments.join("/")}`);
const pair = fc
  .tuple(fc.oneof(fc.constantFrom(...KEYS), nonsense), spelt(value))
  .map(([key, text]) => `${key}=${text}`);
const query = fc.array(pair, { maxLength: 5 }).map((pairs) => pairs.join("&"));
