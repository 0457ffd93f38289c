import { firstValue, oneOf, type Query } from "@/lib/query-values.ts";
import { ROW_STATES, type RowState, type StatedRow } from "@/lib/reading/table-states.ts";
import { readId } from "@/lib/record-id.ts";

/** What of a table is shown: rows of one state or of all, a page of them, and the row that is being typed over. */
export type TableView = { show: RowState | "all"; page: number; at: number | null };

const ROWS_SHOWN = 50;

export function viewOf(query: Query): TableView {
  return {
    show: oneOf([...ROW_STATES, "all"] as const, firstValue(query, "show") ?? "") ?? "all",
    page: readId(firstValue(query, "page") ?? "") ?? 1,
    at: readId(firstValue(query, "at") ?? ""),
  };
}

/** The same view in the query of an address, without what is usual. */
export function queryOf({ show, page, at }: TableView, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({
    ...(show !== "all" && { show }),
    ...(page > 1 && { page: String(page) }),
    ...(at !== null && { at: String(at) }),
    ...more,
  });
  return `?${query}`;
}

/** The rows of the view's page, and how many pages there are; a page that is not there is the last one. */
export function pageOf(
  rows: readonly StatedRow[],
  { show, page, at }: TableView,
): { rows: StatedRow[]; page: number; pages: number } {
  const wanted = rows.filter(({ state, line }) => show === "all" || state === show || line === at);
  const pages = Math.max(1, Math.ceil(wanted.length / ROWS_SHOWN));
  const shown = Math.min(page, pages);
  return { rows: wanted.slice((shown - 1) * ROWS_SHOWN, shown * ROWS_SHOWN), page: shown, pages };
}
