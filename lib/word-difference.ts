import { diffArrays } from "diff";

/** A stretch of text that stayed, went or came. */
export type WordRun = { is: "same" | "struck" | "inserted"; text: string };

const TOKEN = /[\p{L}\p{N}\p{M}\p{Cf}]+|\s+|./gsu;
/** Two texts that differ in more tokens than this are two texts. */
const MOST_EDITS = 2_000;

/**
 * What happened between two texts, word by word. What is struck stands before what is inserted in its place. The runs
 * that are not inserted make up the text before, those that are not struck the text after.
 */
export function wordDifference(before: string, after: string): WordRun[] {
  const changes = diffArrays(tokensOf(before), tokensOf(after), { maxEditLength: MOST_EDITS });
  if (!changes)
    return runs([
      { is: "struck", text: before },
      { is: "inserted", text: after },
    ]);
  const found = changes.map(
    ({ added, removed, value }): WordRun => ({
      is: added ? "inserted" : removed ? "struck" : "same",
      text: value.join(""),
    }),
  );
  return runs(joined(found));
}

function tokensOf(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

/** A space or a comma alone between two changes is not what anybody reads as unchanged. */
function joined(found: readonly WordRun[]): WordRun[] {
  return found.flatMap((run, index): WordRun[] => {
    const between = index > 0 && index < found.length - 1;
    const kept = run.is !== "same" || !between || /[\p{L}\p{N}]/u.test(run.text);
    return kept
      ? [run]
      : [
          { is: "struck", text: run.text },
          { is: "inserted", text: run.text },
        ];
  });
}

/** Neighbouring runs of one sort are one; of a change, what went comes first. */
function runs(found: readonly WordRun[]): WordRun[] {
  const gathered: WordRun[] = [];
  let change = { struck: "", inserted: "" };
  const close = (): void => {
    if (change.struck !== "") gathered.push({ is: "struck", text: change.struck });
    if (change.inserted !== "") gathered.push({ is: "inserted", text: change.inserted });
    change = { struck: "", inserted: "" };
  };
  for (const { is, text } of found) {
    if (is !== "same") change = { ...change, [is]: change[is] + text };
    else {
      close();
      gathered.push({ is, text });
    }
  }
  close();
  return gathered;
}
