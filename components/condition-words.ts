import type { useTranslations } from "next-intl";
import { dateInWords } from "@/lib/date-words.ts";
import type { TimelineCondition, TimelineFilter } from "@/lib/timeline-filter.ts";

type Words<Namespace extends "filters.condition" | "kinds"> = ReturnType<typeof useTranslations<Namespace>>;

/** A condition of the timeline in words, e.g. «Период: 10.2022 — 11.2022». */
export function conditionInWords(
  condition: TimelineCondition,
  { q, kind, from, to, asOf }: TimelineFilter,
  t: Words<"filters.condition">,
  kinds: Words<"kinds">,
): string {
  if (condition === "q") return t("q", { q });
  if (condition === "kind") return t("kind", { kind: kind ? kinds(kind) : "" });
  if (condition === "asOf") return t("asOf", { asOf: inDigits(asOf ?? "") });
  if (condition !== "period") return t(condition);
  if (from && to) return t("period", { span: from === to ? inDigits(from) : `${inDigits(from)} — ${inDigits(to)}` });
  return from ? t("since", { from: inDigits(from) }) : t("until", { to: inDigits(to ?? "") });
}

/** A month or a day as the form's field takes it, «10.2022»: the same digits in every language. */
export function inDigits(date: string): string {
  return dateInWords(date, "ru", "table");
}
