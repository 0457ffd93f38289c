import { LOCALES, type Locale } from "./locale.ts";
import { parsePartialDate } from "./partial-date.ts";
import { CoalitionInput } from "./record-input.ts";

/** What is wrong with a field of the form with which a record begins. */
export type BeginningProblem = { field: string; why: "name" | "short" | "nobody" | "date" | "text" };

/**
 * Reads the form that names the coalition: `name-ru`, `short-ru`, `about-ru` and so on, and `founded` as EDTF. A language
 * of which nothing is filled in is left for later; of the others name and short name are asked for.
 */
export function readBeginning(
  text: (field: string) => string,
): { content: CoalitionInput } | { problems: BeginningProblem[] } {
  const filled = LOCALES.filter((lang) => PARTS.some((part) => text(`${part}-${lang}`).trim() !== ""));
  const founded = text("founded").trim();
  const problems: BeginningProblem[] = filled.flatMap((lang) => missing(lang, text));
  if (filled.length === 0) problems.push({ field: `name-${LOCALES[0]}`, why: "nobody" });
  if (founded !== "" && parsePartialDate(founded) === null) problems.push({ field: "founded", why: "date" });
  if (problems.length > 0) return { problems };
  const names = filled.map((lang) => ({
    lang,
    name: text(`name-${lang}`),
    short: text(`short-${lang}`),
    about: text(`about-${lang}`).trim() || null,
  }));
  const read = CoalitionInput.safeParse({ founded: founded || null, names });
  if (read.success) return { content: read.data };
  const places = read.error.issues.map(
    ({ path: [, index, part] }) => `${String(part)}-${filled[Number(index)] ?? "ru"}`,
  );
  return { problems: [...new Set(places)].map((field) => ({ field, why: "text" as const })) };
}

const PARTS = ["name", "short", "about"] as const;

function missing(lang: Locale, text: (field: string) => string): BeginningProblem[] {
  return (["name", "short"] as const)
    .filter((part) => text(`${part}-${lang}`).trim() === "")
    .map((part) => ({ field: `${part}-${lang}`, why: part }));
}
