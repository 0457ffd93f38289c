import { isLocale } from "../../lib/locale.ts";
import type { ColumnRole, Columns, TableRow } from "../../lib/reading/table.ts";
import { languageOf } from "../language.ts";
import { FACT_HEADS, LANGUAGE_HEADS, NAME_HEAD } from "../lexicon/columns.ts";
import { usualDate } from "../usual-date.ts";
import { kindInName, kindOfCell } from "./kinds.ts";

const LOOKED_AT = 200;
const MOST = 0.6;
const LONGEST_HEAD = 60;
const LONGEST_DATE = 45;

/**
 * How the columns of a table are to be read: by what the first row calls them and, where it calls them nothing, by what
 * stands in them: dates, web addresses, kinds; of the rest the column that looks most like names. Each role is given
 * once, and a table with any column has names.
 */
export function guessColumns(rows: readonly TableRow[]): Columns {
  const first = rows[0]?.cells ?? [];
  const width = Math.max(0, ...rows.slice(0, LOOKED_AT).map(({ cells }) => cells.length));
  const headed = rows.length > 1 && isHead(first);
  const body = rows.slice(headed ? 1 : 0, LOOKED_AT);
  const columns = Array.from({ length: width }, (_, at) => body.map(({ cells }) => cells[at] ?? "").filter(Boolean));
  const roles = new Roles(columns);
  if (headed) for (const [at, head] of first.entries()) roles.giveHeaded(at, headRole(head));
  for (const [at, cells] of columns.entries()) roles.give(at, factRole(cells));
  roles.giveNames();
  return { headed, roles: roles.given };
}

class Roles {
  readonly given: Columns["roles"];
  readonly #columns: readonly (readonly string[])[];

  constructor(columns: readonly (readonly string[])[]) {
    this.#columns = columns;
    this.given = columns.map(() => "");
  }

  give(at: number, role: ColumnRole | null): void {
    if (role && this.given[at] === "" && !this.given.includes(role)) this.given[at] = role;
  }

  giveHeaded(at: number, role: ColumnRole | "name" | null): void {
    this.give(at, role === "name" ? this.#language(at) : role);
  }

  /** The columns that are left and look like names, the likeliest first; the very likeliest when there is no name yet. */
  giveNames(): void {
    const free = this.#columns.map((cells, at) => ({ at, like: likeNames(cells) })).filter(({ at }) => !this.given[at]);
    for (const { at, like } of free.sort((one, other) => other.like - one.like || one.at - other.at)) {
      const isName = like >= 1 + MOST || !this.given.some(isLocale);
      if (isName) this.give(at, this.#language(at));
    }
  }

  #language(at: number) {
    return languageOf((this.#columns[at] ?? []).join(" "));
  }
}

/** A first row that names names, and states nothing itself. */
function isHead(cells: readonly string[]): boolean {
  const roles = cells.map(headRole);
  return roles.some((role) => role === "name" || isLocale(role)) && !cells.some(isFact);
}

function headRole(head: string): ColumnRole | "name" | null {
  const plain = head.toLowerCase().replaceAll("ё", "е").trim();
  if (plain.length > LONGEST_HEAD || plain === "") return null;
  const fact = FACT_HEADS.find(([words]) => words.test(plain))?.[1];
  if (fact) return fact;
  const lang = LANGUAGE_HEADS.find(([words]) => words.test(plain))?.[1] ?? null;
  const bare = lang !== null && LANGUAGE_HEADS.some(([words]) => plain.replace(words, "").length < 12);
  if (NAME_HEAD.test(plain)) return lang ?? "name";
  return bare && kindInName(head) === null ? lang : null;
}

function factRole(cells: readonly string[]): ColumnRole | null {
  if (share(cells, isDate) >= MOST) return "joined";
  if (share(cells, isAddress) >= MOST) return "website";
  return share(cells, isKind) >= MOST && (share(cells, isOneWord) >= MOST || repeated(cells)) ? "kind" : null;
}

/** How much a column looks like names: 1 and more when it holds words that are not all the same; 0 for numbers. */
function likeNames(cells: readonly string[]): number {
  const worded = share(cells, (cell) => /\p{L}{2}/u.test(cell));
  const varied = new Set(cells).size / Math.max(1, cells.length);
  const bodies = share(cells, (cell) => kindInName(cell) !== null || /[«»"“”]/u.test(cell));
  return worded < MOST ? 0 : varied * (0.5 + Math.min(1, average(cells) / 60)) + (bodies >= MOST ? 1 : 0);
}

function isFact(cell: string): boolean {
  return isDate(cell) || isAddress(cell);
}

function isDate(cell: string): boolean {
  return (
    cell.length <= LONGEST_DATE && (!/^\d{4}$/u.test(cell) || /^(?:19|20)/u.test(cell)) && usualDate(cell) !== null
  );
}

function isAddress(cell: string): boolean {
  return /^(?:https?:\/\/|www\.)\S+$|^[\w.-]+\.(?:kz|ru|com|org|net|edu|info)\/?$/iu.test(cell);
}

function isKind(cell: string): boolean {
  return !/[«"“]/u.test(cell) && kindOfCell(cell) !== null;
}

function isOneWord(cell: string): boolean {
  return !/\s/u.test(cell);
}

/** Names differ from row to row; kinds come again. */
function repeated(cells: readonly string[]): boolean {
  return new Set(cells).size * 2 <= cells.length;
}

function share(cells: readonly string[], is: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(is).length / cells.length;
}

function average(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length);
}
