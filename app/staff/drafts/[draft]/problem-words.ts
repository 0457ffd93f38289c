import { getTranslations } from "next-intl/server";
import { readProblem } from "@/lib/drafts/field-words.ts";
import type { Problem } from "@/lib/drafts/reading.ts";
import type { DraftKind } from "@/lib/drafts/vocabulary.ts";

/** A problem in words: as it stands at its field, and in the summary, which says whose words or which name it is about. */
export type ProblemWords = { field: string; atField: string; inSummary: string };

export async function problemWords(kind: DraftKind, problems: readonly Problem[]): Promise<ProblemWords[]> {
  const t = await getTranslations("desk.drafts");
  return problems.map((problem) => {
    const { word, say, item } = readProblem(kind, problem);
    const atField =
      say === "fix" ? t(`fields.${word}.fix`) : t(`problems.${say}`, { label: t(`fields.${word}.label`) });
    const list = item && isNamedList(item.list) ? item.list : null;
    const inSummary = list && item ? `${t(`list.${list}.item`, { n: item.n })}: ${lowered(atField)}` : atField;
    return { field: problem.field, atField, inSummary };
  });
}

const LISTS = ["quotes", "names", "texts", "agenda", "translations", "citations", "sourceIds"] as const;

function isNamedList(list: string): list is (typeof LISTS)[number] {
  return LISTS.some((one) => one === list);
}

function lowered(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
