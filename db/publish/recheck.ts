import { checkQuotesOf, type StrayQuote } from "../captures.ts";
import { lastVersion, type Published, type Step } from "../changes.ts";
import type { Db } from "../client.ts";
import { publishQuote } from "./quote.ts";
import { SNAPSHOTS } from "./snapshots.ts";

/**
 * Compares every direct quote of a source with its newest capture and publishes each check that came out differently.
 * Words that the capture does not contain need a reason, written earlier or given here by the quote's id:
 * while one lacks it, nothing is written and `stray` names them.
 */
export async function recheckQuotes(
  tx: Db,
  sourceId: number,
  reasons: ReadonlyMap<number, string>,
  step: Step,
): Promise<{ stray: StrayQuote[]; published: Published[] }> {
  const checked = await checkQuotesOf(tx, sourceId);
  const stray = checked.flatMap(({ row, found }): StrayQuote[] => {
    const explained = row.checkReason !== null || reasons.has(row.id);
    return found.check === "missing" && !explained ? [{ quoteId: row.id, at: found.at, found: found.found }] : [];
  });
  if (stray.length > 0) return { stray, published: [] };
  const published: Published[] = [];
  for (const { row, found } of checked) {
    if (found.check === row.check) continue;
    const {
      id,
      check: _check,
      ...input
    } = SNAPSHOTS.quote.parse(JSON.parse((await lastVersion(tx, "quote", row.id)).snapshot));
    const checkReason = found.check === "exact" ? null : (reasons.get(id) ?? input.checkReason);
    published.push(await publishQuote(tx, id, { ...input, checkReason }, step));
  }
  return { stray: [], published };
}
