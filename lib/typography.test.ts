import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bind, signed } from "./typography.ts";

const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(..."вианеКТо5.—–-№,«» \u00a0\n"), maxLength: 40 }),
);

describe("bind", () => {
  it.each([
    ["Кто и когда вступил в Народную коалицию", "Кто и_когда вступил в_Народную коалицию"],
    ["Не в доме, а на улице", "Не_в_доме, а_на_улице"],
    ["Коалиция — это люди – и слова - тоже", "Коалиция_— это люди_– и_слова_- тоже"],
    ["19 октября 2022 года, 15 организаций", "19_октября 2022_года, 15_организаций"],
    ["2022 жылғы 19 қазан", "2022_жылғы 19_қазан"],
    ["ең жаңа, ал кейін", "ең_жаңа, ал_кейін"],
    ["К. Токаев, К.-Ж. К. Токаев и Абенов М. А.", "К._Токаев, К.-Ж._К._Токаев и_Абенов_М._А."],
    ["№ 14 и 30 %", "№_14 и_30_%"],
    ["Имён нет; виновато небо", "Имён нет; виновато небо"],
    ["Written in words", "Written in words"],
    ["из-за угла", "из-за угла"],
    ["в  доме —", "в  доме_—"],
  ])("binds %j", (plain, bound) => {
    expect(bind(plain)).toBe(bound.replaceAll("_", "\u00a0"));
  });

  it("changes nothing when it is applied again", () => {
    fc.assert(
      fc.property(text, (plain) => {
        expect(bind(bind(plain))).toBe(bind(plain));
      }),
      { numRuns: 5_000 },
    );
  });

  it("turns plain spaces into U+00A0 and touches nothing else", () => {
    fc.assert(
      fc.property(text, (plain) => {
        const bound = bind(plain);
        expect(bound.length).toBe(plain.length);
        for (let at = 0; at < plain.length; at++) {
          expect(plain[at] === " " ? [" ", "\u00a0"] : [plain[at]]).toContain(bound[at]);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("signed", () => {
  it.each([
    [15, "+15"],
    [-1, "−1"],
    [0, "0"],
    [-0, "0"],
    [-1_250, "−1250"],
  ])("writes %d as %s", (change, written) => {
    expect(signed(change)).toBe(written);
  });
});
