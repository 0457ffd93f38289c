import type { useTranslations } from "next-intl";
import type { DirectoryFilter } from "@/lib/directory-filter.ts";

const CONDITIONS = ["q", "kind", "letter"] as const;
type DirectoryCondition = (typeof CONDITIONS)[number];

/** What narrows the list, in the order of the address. */
export function directoryConditions(filter: DirectoryFilter): DirectoryCondition[] {
  return CONDITIONS.filter((condition) => filter[condition] !== null && filter[condition] !== "");
}

/** The same list from its head, without one condition. */
export function withoutDirectoryCondition(filter: DirectoryFilter, condition: DirectoryCondition): DirectoryFilter {
  return { ...filter, [condition]: condition === "q" ? "" : null, before: null, after: null };
}

type Words<Namespace extends "directory" | "kinds"> = ReturnType<typeof useTranslations<Namespace>>;

/** A condition of the directory in words, e.g. «Буква: А». */
export function directoryConditionInWords(
  condition: DirectoryCondition,
  { q, kind, letter }: DirectoryFilter,
  t: Words<"directory">,
  kinds: Words<"kinds">,
): string {
  switch (condition) {
    case "q":
      return t("conditionQ", { value: q });
    case "kind":
      return t("conditionKind", { value: kind ? kinds(kind) : "" });
    case "letter":
      return t("conditionLetter", { value: letter ?? "" });
  }
}
