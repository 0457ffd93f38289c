import type { NewsView } from "./views/news.ts";

/** Which sentence tells of a step; each is a message of the same name. */
export type NewsSentence = "joined" | "left" | "said" | "event" | "changed" | "corrected" | "merged" | "withdrawn";

export function sentenceOf({ kind, recordKind }: Pick<NewsView, "kind" | "recordKind">): NewsSentence {
  switch (kind) {
    case "creation":
      return recordKind === "membership" ? "joined" : recordKind === "quote" ? "said" : "event";
    case "departure":
      return "left";
    case "addition":
      return "changed";
    case "correction":
      return "corrected";
    case "merge":
      return "merged";
    case "withdrawal":
      return "withdrawn";
  }
}
