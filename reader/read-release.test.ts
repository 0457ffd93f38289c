import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Proposals } from "./proposals.ts";
import { readRelease } from "./read-release.ts";
import type { Span } from "./span.ts";

const CASES = Number(process.env.READER_CASES ?? 1_500);

const PIECES = [
  "«",
  "»",
  "“",
  "”",
  "„",
  '"',
  "'",
  "’",
  " – ",
  "- ",
  ", ",
  ". ",
  ": ",
  "\n",
  "\n\n",
  "• ",
  "(",
  ")",
  "\u00a0",
  "\ud800",
  "\udc00",
  "\u0000",
  "İ",
  "ﬁ",
  "й",
  "Союз ткачей Долины",
  "Ассоциация",
  "общественного фонда ",
  "партии ",
  "Иван Петров",
  "Анны Ли",
  "И. О. Ким",
  "председатель ",
  "сказал ",
  "заявила ",
  "по словам ",
  "что ",
  "присоединились ",
  "вступила в ",
  "к ",
  "в их числе ",
  "еще 15 организаций ",
  "сегодня ",
  "19 октября 2022 года",
  "в Астане ",
  "и ",
  "Қазақстан ",
  "одағы ",
  "қосылды ",
  "деді ",
  "төрағасы ",
  "және ",
  "айтуынша, ",
  "Guild of Tailors ",
  "joined the ",
  "said ",
  "John Smith",
  "president of the ",
  "and ",
  "according to ",
  "members of ",
  "+7 700 123 45 67",
  "a@b.cd",
  "1",
  "{x}",
  "Фото: ",
  "Читайте также ",
  "он ",
  "she ",
  "не ",
  "АБВ ",
  "имени ",
  "г. ",
];
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }).map((pieces) => pieces.join("")),
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 4 })), { maxLength: 60 })
    .map((pieces) => pieces.join("")),
);

/** A few are as long as an editor may paste: the same pieces over and over, with something else at a place of its own. */
const LONG_CASES = Math.ceil(CASES / 150);
const anyLongText = fc
  .tuple(anyText, anyText, fc.integer({ min: 20_000, max: 200_000 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([piece, other, length, place]) => {
    const filled = piece.length === 0 ? "" : piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
    const at = Math.floor(filled.length * place);
    return (filled.slice(0, at) + other + filled.slice(at)).slice(0, 200_000);
  });

/** Every span of an answer, the event's included only where it says something. */
function spansOf(read: Proposals): Span[] {
  return [
    ...[...read.joiners, ...read.mentioned, ...read.speakers].flatMap(({ spans }) => spans),
    ...[...read.quotes, ...read.statements, ...read.contacts, ...read.ignored].map(({ span }) => span),
    ...(read.claimed ? [read.claimed.span] : []),
    read.event.span,
  ];
}

function expectWithin(text: string, read: Proposals): void {
  const outside = spansOf(read).filter(([from, to]) => from < 0 || to < from || to > text.length);
  expect(outside).toEqual([]);
}

function expectLetterForLetter(text: string, read: Proposals): void {
  for (const { form, text: words, span } of read.quotes) {
    if (form === "direct") expect(words).toBe(text.slice(...span));
    expect(span[1]).toBeGreaterThan(span[0]);
  }
  for (const { text: words, span } of [...read.statements, ...read.contacts]) expect(words).toBe(text.slice(...span));
  for (const { spans, name } of [...read.joiners, ...read.mentioned, ...read.speakers]) {
    expect(spans.length).toBeGreaterThan(0);
    expect(name).not.toBe("");
  }
  for (const { speaker } of read.quotes) expect(speaker === null || speaker < read.speakers.length).toBe(true);
}

describe("readRelease", () => {
  it("answers any text, and every span lies in it", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const known = [{ id: "1", names: [text.slice(0, 40)] }];
        expectWithin(text, readRelease(text, { published: "2022-10-19", known }));
      }),
      { numRuns: CASES },
    );
  }, 600_000);

  it("answers texts of up to 200,000 characters, twice the same, every span in them and direct words as they are", () => {
    fc.assert(
      fc.property(anyLongText, (text) => {
        const read = readRelease(text);
        expectWithin(text, read);
        expectLetterForLetter(text, read);
        expect(readRelease(text)).toEqual(read);
      }),
      { numRuns: LONG_CASES },
    );
  }, 3_600_000);

  it("gives direct words letter for letter, and nothing without a place in the text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expectLetterForLetter(text, readRelease(text));
      }),
      { numRuns: CASES },
    );
  }, 600_000);

  it("gives the same answer to the same text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readRelease(text)).toEqual(readRelease(text));
      }),
      { numRuns: Math.ceil(CASES / 10) },
    );
  }, 600_000);

  it("finds nothing in nothing", () => {
    expect(readRelease("")).toEqual({
      lang: "ru",
      published: null,
      event: { title: null, date: null, place: null, span: [0, 0] },
      claimed: null,
      joiners: [],
      mentioned: [],
      speakers: [],
      quotes: [],
      statements: [],
      contacts: [],
      ignored: [],
      warnings: [],
    });
  });

  it("takes a day of publishing from the text when none is given, and no day that the calendar lacks", () => {
    const text = "АСТАНА, 3 июня 2031 года – Сегодня Союз ткачей вступил в Альянс ремёсел.\n\nПодробности позже.";
    expect(readRelease(text).published).toBe("2031-06-03");
    expect(readRelease("Союз ткачей", { published: "2031-02-30" }).published).toBeNull();
  });

  it("suggests a body of the record, never more", () => {
    const text = "К Альянсу ремёсел присоединились Союз ткачей Долины и Лига гончаров.";
    const known = [{ id: "o1", names: ["Союз ткачей Долины", "Weavers of the Valley"] }];
    expect(readRelease(text, { known }).joiners.map(({ match }) => match?.id ?? null)).toEqual(["o1", null]);
  });
});
