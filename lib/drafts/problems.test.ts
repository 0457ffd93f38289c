import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitsDraft } from "./content.ts";
import { planOf, problemsOf } from "./problems.ts";
import { DRAFT_KINDS } from "./vocabulary.ts";

const JOINER = {
  organisation: {
    is: "new",
    new: { kind: "association", names: [{ lang: "ru", kind: "official", value: " Союз ", by: "source" }] },
  },
  joined: { precision: "day", day: "19", month: "10", year: "2022", basis: "stated" },
  event: { is: "new", new: { kind: "joining", texts: [{ lang: "ru", title: "Встреча" }] } },
  source: {
    is: "new",
    new: {
      publisher: "Газета",
      lang: "ru",
      published: { precision: "day", day: "19", month: "10", year: "2022" },
      pasted: "Она сказала: «Мы вместе».",
    },
  },
  assertedBy: "coalition",
  quotes: [
    {
      speaksFor: "joiner",
      speaker: { is: "new", new: { names: [{ lang: "ru", value: "Анна", by: "source" }] } },
      lang: "ru",
      text: "Мы вместе",
      form: "direct",
    },
  ],
};

describe("what is typed into a draft", () => {
  it.each(DRAFT_KINDS)("can be anything: %s", (kind) => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.jsonValue()), fc.boolean(), (content, altering) => {
        expect(problemsOf(kind, content, altering)).not.toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("a whole joiner is read as what it asks for", () => {
    const read = planOf("joiner", JOINER, false);
    expect(read).toMatchObject({
      plan: {
        joiner: {
          organisation: { is: "new", input: { names: [{ value: "Союз", sourceId: null }] } },
          joined: { edtf: "2022-10-19", basis: "stated" },
          quotes: [{ speaksFor: "joiner", said: { edtf: "2022-10-19" }, text: "Мы вместе" }],
        },
      },
    });
  });

  it("each thing that is wrong with it is named once, at its field", () => {
    const broken = {
      ...JOINER,
      organisation: {
        is: "new",
        new: { kind: "club", website: "www", names: [{ lang: "ru", kind: "official", value: "\ud800", by: "source" }] },
      },
      joined: { precision: "day", day: "31", month: "2", year: "2022", basis: "" },
      event: { is: "existing", id: "twelve" },
      assertedBy: "",
      quotes: [{ ...JOINER.quotes[0], text: "Мы порознь", speaker: { is: "printed", printed: " " } }],
    };
    expect(problemsOf("joiner", broken, false)).toEqual([
      { field: "organisation.new.kind", message: "choose" },
      { field: "organisation.new.website", message: "web-address" },
      { field: "organisation.new.names.0.value", message: "unreadable" },
      { field: "joined.day", message: "no-such-day" },
      { field: "joined.basis", message: "choose" },
      { field: "event.id", message: "choose" },
      { field: "assertedBy", message: "choose" },
      { field: "quotes.0.speaker.printed", message: "required" },
    ]);
  });

  it("direct words that the pasted text lacks need a reason", () => {
    const [words] = JOINER.quotes;
    const stray = (checkReason: string) => ({ ...JOINER, quotes: [{ ...words, text: "Мы порознь", checkReason }] });
    expect(problemsOf("joiner", stray(""), false)).toEqual([{ field: "quotes.0.text", message: "words-missing" }]);
    expect(problemsOf("joiner", stray("Сказано в эфире"), false)).toEqual([]);
  });

  it.each([
    [{ precision: "day", day: "9", month: "2", year: "2022", basis: "stated" }, "2022-02-09"],
    [{ precision: "month", day: "31", month: "02", year: "2022", basis: "stated" }, "2022-02"],
    [{ precision: "year", day: "", month: "", year: "2022", basis: "inferred" }, "2022"],
    [{ precision: "not-later-than", day: "25", month: "11", year: "2022", basis: "published" }, "../2022-11-25"],
  ])("a date is as precise as what was typed: %o", (joined, edtf) => {
    expect(planOf("joiner", { ...JOINER, joined }, false)).toMatchObject({ plan: { joiner: { joined: { edtf } } } });
  });

  it("altering a record asks what it is; a correction says in public why", () => {
    const person = (kind: string, reason: string) => ({
      names: [{ lang: "ru", value: "Анна", by: "source" }],
      change: { kind, reason },
    });
    expect(problemsOf("person", person("", ""), false)).toEqual([]);
    expect(problemsOf("person", person("", ""), true)).toEqual([{ field: "change.kind", message: "choose" }]);
    expect(problemsOf("person", person("correction", " "), true)).toEqual([
      { field: "change.class", message: "choose" },
      { field: "change.reason", message: "required" },
    ]);
    expect(problemsOf("person", person("addition", ""), true)).toEqual([]);
  });

  it("what is said twice is noticed before the database does", () => {
    const names = [
      { lang: "ru", value: "Анна", by: "source" },
      { lang: "ru", value: "Аня", by: "source" },
    ];
    expect(problemsOf("person", { names }, false)).toEqual([{ field: "names.1", message: "twice" }]);
  });

  it("a draft holds a million characters, twelve levels, and JSON only", () => {
    expect(fitsDraft({ a: "x".repeat(999_990) })).toBe(true);
    expect(fitsDraft({ a: "x".repeat(1_000_000) })).toBe(false);
    expect(fitsDraft(Array.from({ length: 14 }).reduce<unknown>((inner) => [inner], "x"))).toBe(false);
    expect(fitsDraft({ a: () => 1 })).toBe(false);
    expect(fitsDraft({ a: Number.NaN })).toBe(false);
    expect(fitsDraft(JOINER)).toBe(true);
  });
});
