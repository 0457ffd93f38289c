import { LOCALES } from "../../lib/locale.ts";
import { COLUMN_ROLES, type ReadRow, type RowFields, type RowProblem } from "../../lib/reading/table.ts";
import type { TableStanding } from "../../lib/reading/table-standing.ts";
import { normalAddress } from "../../lib/web-address.ts";
import { usualDate } from "../usual-date.ts";
import { kindInName, kindOfCell } from "./kinds.ts";

const LONGEST = 1_000;
const LONGEST_ADDRESS = 2_000;

/**
 * Each row of a table, understood as its columns are read now. What was typed over a row counts instead of its cells.
 * The date is the row's own; where no column has dates, the one that all have in common, and without one null, which is
 * no problem then: the source's own day bounds it.
 */
export function readRows({ columns, rows, typed, shared }: TableStanding): ReadRow[] {
  const dated = columns.roles.includes("joined") || (shared.joined ?? "").trim() !== "";
  return rows.map(({ line, cells }) => {
    const fields = fieldsOf(cells, columns.roles, typed.get(line) ?? {});
    const written = fields.joined || (shared.joined ?? "");
    const joined = usualDate(written);
    const name = LOCALES.map((lang) => fields[lang]).join(" ");
    const problems = problemsOf(fields);
    if (written.trim() !== "" && joined === null) problems.push("date");
    else if (dated && joined === null) problems.push("no-date");
    return { line, fields, kind: kindOfCell(fields.kind) ?? kindInName(name) ?? "other", joined, problems };
  });
}

function fieldsOf(cells: readonly string[], roles: readonly string[], typed: Partial<RowFields>): RowFields {
  const fields: RowFields = { ru: "", kk: "", en: "", short: "", kind: "", joined: "", region: "", website: "" };
  for (const role of COLUMN_ROLES) fields[role] = typed[role]?.trim() ?? cells[roles.indexOf(role)] ?? "";
  return { ...fields, website: withScheme(fields.website) };
}

/** «www.example.kz» is an address as people write it. */
function withScheme(website: string): string {
  return /^[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/u.test(website) ? `https://${website}` : website;
}

function problemsOf(fields: RowFields): RowProblem[] {
  const problems: RowProblem[] = [];
  if (LOCALES.every((lang) => fields[lang] === "")) problems.push("no-name");
  if ([...LOCALES, "short" as const, "region" as const].some((role) => fields[role].length > LONGEST))
    problems.push("too-long");
  const { website } = fields;
  if (website !== "" && (normalAddress(website) === null || website.length > LONGEST_ADDRESS)) problems.push("website");
  return problems;
}
