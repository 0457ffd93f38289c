import { describe, expect, it } from "vitest";
import { LOCALES } from "../locale.ts";
import type { CitedVersion } from "./csl-item.ts";
import { renderCitations } from "./render.ts";

const ENTRY: CitedVersion = {
  key: "hartiya-3",
  title: "Общественный фонд «Хартия за права человека»",
  author: null,
  genre: "запись об организации, редакция 3",
  site: "Хроника коалиции",
  address: "https://record.example/ru/organisations/hartiya@3",
  version: "3",
  issued: "2026-11-02",
  accessed: "2026-11-24",
  lang: "ru",
};
const WORDS = { ...ENTRY, key: "quote-4-1", author: "Жемис Турмагамбетова", title: "«Я занимаюсь защитой прав»" };

function cited(version: CitedVersion): Record<string, string> {
  return Object.fromEntries(renderCitations(version).map(({ format, text }) => [format, text]));
}

describe("a version is cited", () => {
  it("by ГОСТ Р 7.0.5", () => {
    expect(cited(ENTRY).gost).toBe(
      "Общественный фонд «Хартия за права человека» : запись об организации, редакция 3 // Хроника коалиции, 2026. " +
        "URL: https://record.example/ru/organisations/hartiya@3 (дата обращения: 24.11.2026).",
    );
    expect(cited(WORDS).gost).toMatch(/^Жемис Турмагамбетова\. «Я занимаюсь защитой прав» : /);
  });

  it("by APA", () => {
    expect(cited(ENTRY).apa).toBe(
      "Общественный фонд «Хартия за права человека» [запись об организации, редакция 3]. (2026, November 2). " +
        "Хроника коалиции. Retrieved November 24, 2026, from https://record.example/ru/organisations/hartiya@3",
    );
    expect(cited(WORDS).apa).toMatch(/^Жемис Турмагамбетова\. \(2026, November 2\)\. «Я занимаюсь/);
  });

  it("by Chicago", () => {
    expect(cited(ENTRY).chicago).toContain("November 2, 2026. Accessed November 24, 2026. https://record.example/");
    expect(cited(ENTRY).chicago).toMatch(/^“Общественный фонд «Хартия за права человека».” /);
    expect(cited({ ...WORDS, title: "“We joined”" }).chicago).toMatch(/^Жемис Турмагамбетова\. “‘We joined\.’” /);
  });

  it("in BibTeX, its letters and its key included", () => {
    const { bibtex } = cited(WORDS);
    expect(bibtex).toMatch(/^@misc\{quote41,/);
    expect(bibtex).toContain("author = {{Жемис Турмагамбетова}}");
    expect(bibtex).toContain("url = {https://record.example/ru/organisations/hartiya@3}");
    expect(bibtex).toContain("accessed 2026-11-24");
  });

  it("in RIS", () => {
    const { ris } = cited(WORDS);
    expect(ris).toMatch(/^TY {2}- ELEC\r?\n/);
    expect(ris).toContain("AU  - Жемис Турмагамбетова");
    expect(ris).toContain("UR  - https://record.example/ru/organisations/hartiya@3");
    expect(ris).toContain("2026/11/24");
    expect(ris).toMatch(/ER {2}-$/);
  });

  it("in CSL-JSON, as it went in", () => {
    const [item] = JSON.parse(cited(ENTRY)["csl-json"] ?? "");
    expect(item).toMatchObject({ id: "hartiya-3", URL: ENTRY.address, version: "3", language: "ru" });
    expect(item.accessed["date-parts"]).toEqual([[2026, 11, 24]]);
  });

  it.each(LOCALES)("with the version's address and the day of access in every form, in %s", (lang) => {
    for (const [format, text] of Object.entries(cited({ ...WORDS, lang }))) {
      expect(text, format).toContain(ENTRY.address);
      expect(text.replace(/\s+/g, ""), format).toMatch(/24\.11\.2026|November24,2026|2026[-/]11[-/]24|2026,11,24/);
    }
  });
});
