import type { DirectoryFilter } from "@/lib/directory-filter.ts";

const CONDITIONS = ["q", "kind", "letter"] as const;
export type DirectoryCondition = (typeof CONDITIONS)[number];

/** What narrows the list, in the order of the address. */
export function directoryConditions(filter: DirectoryFilter): DirectoryCondition[] {
  return CONDITIONS.filter((condition) => filter[condition] !== null && filter[condition] !== "");
}

/** The same list from its head, without one condition. */
export function withoutDirectoryCondition(filter: DirectoryFilter, condition: DirectoryCondition): DirectoryFilter {
  return { ...filter, [condition]: condition === "q" ? "" : null, before: null, after: null };
}
