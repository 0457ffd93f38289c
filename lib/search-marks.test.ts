import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerpt } from "./search-excerpt.ts";
import { holdsPhrase, type Marked, markPhrase, markWords } from "./search-marks.ts";
import { searchTerms } from "./search-text.ts";

const anyText = fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }));

describe("marks", () => {
  it.each([
    ["Федерация профсоюзов РК", "союз рк", "Федерация [профсоюзов] [РК]"],
    ["Мы присоединяемся к коалиции, чтобы", "коалиция", "Мы присоединяемся к [коалиции], чтобы"],
    ["Ассоциация Bolashaq", "болашак", "Ассоциация [Bolashaq]"],
    ["Қазақстан Жазушылар одағы", "одақ казахстан", "[Қазақстан] Жазушылар [одағы]"],
    ["Writers' Union of Kazakhstan", "writer", "[Writers]' Union of Kazakhstan"],
    ["Союз отцов", "женщины", "Союз отцов"],
  ])("of %j for %j", (text, query, marked) => {
    expect(shown(markWords(text, searchTerms(query)))).toBe(marked);
  });

  it("of a phrase stand where it does, letter for letter", () => {
    expect(shown(markPhrase("«Союз отцов», союз Отцов", "союз отцов"))).toBe("«[Союз отцов]», [союз Отцов]");
    expect(shown(markPhrase("Қазақстан", "казахстан"))).toBe("Қазақстан");
  });

  it("leave every text as it is", () => {
    fc.assert(
      fc.property(anyText, anyText, (text, query) => {
        expect(plain(markWords(text, searchTerms(query)))).toBe(text);
        expect(plain(markPhrase(text, query))).toBe(text);
        if (markPhrase(text, query).some((piece) => piece.mark)) expect(holdsPhrase(text, query)).toBe(true);
      }),
    );
  });

  it("are in the part of a long text that is shown", () => {
    const text = `${"слово ".repeat(80)}коалиции ${"слово ".repeat(80)}`;
    const part = excerpt(markWords(text, searchTerms("коалиция")));
    expect(plain(part).length).toBeLessThan(280);
    expect(shown(part)).toMatch(/^…слово .*\[коалиции\].*слово…$/);
    expect(excerpt([{ text: "коротко", mark: false }])).toEqual([{ text: "коротко", mark: false }]);
  });
});

function shown(pieces: readonly Marked[]): string {
  return pieces.map(({ text, mark }) => (mark ? `[${text}]` : text)).join("");
}

function plain(pieces: readonly Marked[]): string {
  return pieces.map((piece) => piece.text).join("");
}
