import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberedSlugs, slugOf } from "./slug.ts";

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const name = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(..."абвгдеёжзийъыьщәғқңөұүһіABCxyz019 -–«»„“’.\u0306"), maxLength: 200 }),
);

describe("slugOf", () => {
  it.each([
    ["Федерация профсоюзов РК", "federatsiya-profsoyuzov-rk"],
    ["Общественный фонд «Хартия за права человека»", "obshchestvennyy-fond-khartiya-za-prava-cheloveka"],
    ["«Ассамблея жастары»", "assambleya-zhastary"],
    ["Национальная палата образования и инноваций Serpin", "natsionalnaya-palata-obrazovaniya-i-innovatsiy-serpin"],
    ["Республиканский совет женщин", "respublikanskiy-sovet-zhenshchin"],
    ["Объединение «Ёлка»", "obedinenie-elka"],
    ["Жеміс Тұрмағамбетова", "zhemis-turmagambetova"],
    ["әғқңөұүһі", "agqnouuhi"],
    ["Qazaqstan balalary — 2022", "qazaqstan-balalary-2022"],
    ["O’Brien & Søn", "obrien-son"],
    ["Йод й и\u0306", "yod-y-y"],
    ["Ӥ ӣ é", "i-i-e"],
    ["中文", ""],
    ["«…» № —", "no"],
    ["?!", ""],
  ])("makes %j into %j", (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });

  it("cuts a long name between words", () => {
    const long = "Республиканская ассоциация горнодобывающих и горно-металлургических предприятий Казахстана";
    const slug = slugOf(long);
    expect(slug).toBe("respublikanskaya-assotsiatsiya-gornodobyvayushchikh-i-gorno-metallurgicheskikh");
    expect(slugOf("щ".repeat(100))).toBe("shch".repeat(20));
    expect(slugOf(`${"a".repeat(80)} b`)).toBe("a".repeat(80));
  });

  it("is a slug or nothing, for any text", () => {
    fc.assert(
      fc.property(name, (text) => {
        const slug = slugOf(text);
        expect(slug).toMatch(slug === "" ? /^$/ : SLUG);
        expect(slug.length).toBeLessThanOrEqual(80);
        if (/[a-z0-9абвыэә]/i.test(text)) expect(slug).not.toBe("");
      }),
      { numRuns: 3_000 },
    );
  });

  it("is never empty for a Russian, Kazakh or Latin letter that has a sound, or a digit", () => {
    for (const letter of "абвгдеёжзийклмнопрстуфхцчшщыэюяәғқңөұүһіabcdefghijklmnopqrstuvwxyz0123456789") {
      expect(slugOf(letter)).toMatch(SLUG);
      expect(slugOf(letter.toUpperCase())).toBe(slugOf(letter));
    }
  });

  it("leaves a slug as it is", () => {
    fc.assert(
      fc.property(name, (text) => {
        expect(slugOf(slugOf(text))).toBe(slugOf(text));
      }),
    );
  });
});

describe("numberedSlugs", () => {
  const first = (count: number, base: string): string[] => {
    const slugs = numberedSlugs(base);
    return Array.from({ length: count }, () => slugs.next().value);
  };

  it("counts from the second on", () => {
    expect(first(3, "soyuz-ottsov")).toEqual(["soyuz-ottsov", "soyuz-ottsov-2", "soyuz-ottsov-3"]);
  });

  it("makes room for the number", () => {
    const base = slugOf("аббревиатура ".repeat(9));
    for (const slug of first(120, base)) {
      expect(slug).toMatch(SLUG);
      expect(slug.length).toBeLessThanOrEqual(80);
    }
  });

  it("never says the same twice", () => {
    const slugs = first(200, "a".repeat(80));
    expect(new Set(slugs).size).toBe(200);
  });

  it("refuses an empty base", () => {
    expect(() => numberedSlugs("").next()).toThrow(RangeError);
  });
});
