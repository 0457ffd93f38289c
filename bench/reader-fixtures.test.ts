import { describe, expect, it } from "vitest";
import type { Proposals } from "../reader/proposals.ts";
import { readRelease } from "../reader/read-release.ts";
import { fixtures } from "./reader-gold.ts";
import { add, emptyScore, type Score, scoreOf } from "./reader-score.ts";

const ALL = fixtures();
const BEFORE = "{headline}\n\nГлавная\n\nПоделиться\n\nSubscribe to our newsletter\n\n";
const AFTER =
  "\n\nЧитайте также: Другая новость дня\n\nПодписывайтесь на наш канал\n\nБөлісу\n\nAll rights reserved.\n";

/** The findings as words alone, without their places. */
function withoutPlaces({
  event,
  claimed,
  joiners,
  mentioned,
  speakers,
  quotes,
  statements,
  contacts,
}: Proposals): unknown {
  return {
    event: { title: event.title, date: event.date, place: event.place },
    claimed: claimed?.text ?? null,
    joiners: joiners.map(({ name, asPrinted, kind }) => ({ name, asPrinted, kind })),
    mentioned: mentioned.map(({ name, asPrinted, why }) => ({ name, asPrinted, why })),
    speakers: speakers.map(({ name, asPrinted, role, organisation }) => ({ name, asPrinted, role, organisation })),
    quotes: quotes.map(({ text, form, speaker, organisation }) => ({ text, form, speaker, organisation })),
    statements: statements.map(({ text }) => text),
    contacts: contacts.map(({ text }) => text),
  };
}

function sumOf(written: string): Score {
  const sum = emptyScore();
  for (const { name, text, gold } of ALL) {
    if (gold.written === written) add(sum, scoreOf(readRelease(text, { published: gold.published }), gold), name);
  }
  return sum;
}

describe("the fixtures", () => {
  it("are many enough in each language, and some were written when the rules were done", () => {
    const count = (lang: string): number => ALL.filter(({ gold }) => gold.lang === lang).length;
    expect(count("ru")).toBeGreaterThanOrEqual(20);
    expect(count("kk")).toBeGreaterThanOrEqual(6);
    expect(count("en")).toBeGreaterThanOrEqual(8);
    expect(ALL.filter(({ gold }) => gold.written === "after-the-rules").length).toBeGreaterThanOrEqual(10);
  });

  it("keep what the rules once found", () => {
    const { joiners, quotes, speakers, role, attribution, date } = sumOf("with-the-rules");
    for (const { right, wrong, missed } of [quotes, speakers, role, attribution, date]) {
      expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.97);
      expect(right / (right + missed)).toBeGreaterThanOrEqual(0.97);
    }
    expect(joiners.right / (joiners.right + joiners.wrong)).toBeGreaterThanOrEqual(0.95);
  });

  it("are read with care where the rules had not seen them", () => {
    const { joiners, quotes } = sumOf("after-the-rules");
    expect(joiners.right / (joiners.right + joiners.wrong)).toBeGreaterThanOrEqual(0.9);
    expect(quotes.right / (quotes.right + quotes.wrong)).toBeGreaterThanOrEqual(0.9);
  });

  it.each(ALL.map(({ name }) => name))("%s: furniture before and after changes no finding", (name) => {
    const fixture = ALL.find((other) => other.name === name);
    const text = fixture?.text ?? "";
    const options = { published: fixture?.gold.published ?? null };
    const framed = readRelease(BEFORE + text + AFTER, options);
    expect(withoutPlaces(framed)).toEqual(withoutPlaces(readRelease(text, options)));
    for (const { span, text: words, form } of framed.quotes) {
      if (form === "direct") expect((BEFORE + text + AFTER).slice(...span)).toBe(words);
    }
  });
});
