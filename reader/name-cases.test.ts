import { describe, expect, it } from "vitest";
import { nominativeName } from "./name-cases.ts";

const GENITIVE = [
  ["Мурата Гончара", "Мурат Гончар"],
  ["Сергея Бондарука", "Сергей Бондарук"],
  ["Анны Зориной", "Анна Зорина"],
  ["Жемис Айтмагамбетовой", "Жемис Айтмагамбетова"],
  ["Ильи Шевчука", "Илья Шевчук"],
  ["Любови Ким", "Любовь Ким"],
  ["Игоря Луговского", "Игорь Луговский"],
  ["Марии Петровны Соболь", "Мария Петровна Соболь"],
  ["Андрея Ильича Черных", "Андрей Ильич Черных"],
  ["Гиорги Цинцадзе", "Гиорги Цинцадзе"],
  ["Аглаи Сотовой", "Аглая Сотова"],
  ["Евгения Тихого", "Евгений Тихий"],
  ["Абаева Нурлана Сериковича", "Абаев Нурлан Серикович"],
] as const;

describe("nominativeName", () => {
  it.each(GENITIVE)("turns the genitive %s into %s", (printed, name) => {
    expect(nominativeName(printed.split(" "), "genitive")).toBe(name);
  });

  it.each([
    ["Нурлану Сейтову", "dative", "Нурлан Сейтов"],
    ["Елене Малышевой", "dative", "Елена Малышева"],
    ["Ольгой Ильинской", "instrumental", "Ольга Ильинская"],
  ] as const)("turns %s (%s) into %s", (printed, from, name) => {
    expect(nominativeName(printed.split(" "), from)).toBe(name);
  });

  it("leaves a name in the nominative as printed", () => {
    expect(nominativeName(["Анна", "Зорина"], null)).toBe("Анна Зорина");
  });
});
