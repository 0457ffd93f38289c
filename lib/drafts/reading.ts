import type { z } from "zod";
import { parsePartialDate } from "../partial-date.ts";
import { DATE_BASES, type DateBasis } from "../vocabulary.ts";
import type { TypedDate } from "./content.ts";

/** What keeps a draft from being sent for review; the words for each are the pages' own. */
export type ProblemKey =
  | "required"
  | "choose"
  | "too-long"
  | "number"
  | "year"
  | "month"
  | "day"
  | "no-such-day"
  | "date"
  | "moment"
  | "web-address"
  | "unreadable"
  | "name-source"
  | "twice"
  | "speaker"
  | "words-missing"
  | "gone"
  | "member-already"
  | "address-taken";

/** `field`: path into the content, parts joined by dots, e.g. `quotes.0.text`. */
export type Problem = { field: string; message: ProblemKey };

/** Collects problems while a content is read; what could not be read is null meanwhile. */
export class Reading {
  readonly problems: Problem[] = [];
  readonly #places = new Map<string, number[]>();

  note(field: string, message: ProblemKey): null {
    const isNoted = this.problems.some((problem) => problem.field === field || problem.field.startsWith(`${field}.`));
    if (!isNoted) this.problems.push({ field, message });
    return null;
  }

  /** The candidate as the schema reads it; where it refuses, a problem at `path` and the place below it. */
  checked<Schema extends z.ZodType>(path: string, schema: Schema, candidate: unknown): z.output<Schema> | null {
    const read = schema.safeParse(candidate);
    if (read.success) return read.data;
    for (const issue of read.error.issues) {
      const last = issue.path.at(-1);
      const place = last === "edtf" || last === "basis" ? issue.path.slice(0, -1) : issue.path;
      this.note(this.#typedAt([path, ...place].filter((part) => part !== "").join(".")), keyOf(issue));
    }
    return null;
  }

  /** The record holds each item of a list once. `path`: the list, read as `rows`. */
  refuseTwice<Item>(path: string, items: readonly Item[], key: (item: Item) => string): void {
    const seen = new Set<string>();
    for (const [index, item] of items.entries()) {
      if (seen.has(key(item))) this.note(this.#typedAt(`${path}.${index}`), "twice");
      seen.add(key(item));
    }
  }

  #typedAt(field: string): string {
    for (const [list, places] of this.#places) {
      const [, index, rest = ""] = new RegExp(`^${list.replaceAll(".", "\\.")}\\.(\\d+)(\\..*)?$`).exec(field) ?? [];
      if (index !== undefined) return `${list}.${places[Number(index)] ?? index}${rest}`;
    }
    return field;
  }

  /**
   * The items of a list that say something, so that a row which nobody filled in is no row; a list without words
   * keeps its first, to be asked for them. A problem of one of them is noted where it was typed.
   */
  rows<Item, Row>(
    path: string,
    items: readonly Item[],
    wordsOf: (item: Item) => string,
    read: (item: Item, path: string) => Row,
  ): Row[] {
    const typed = items.map((item, index) => ({ item, at: index }));
    const spoken = typed.filter(({ item }) => wordsOf(item).trim() !== "");
    const rows = spoken.length > 0 ? spoken : typed.slice(0, 1);
    this.#places.set(
      path,
      rows.map(({ at }) => at),
    );
    return rows.map(({ item, at }) => read(item, `${path}.${at}`));
  }

  /** A typed date as the record states it. */
  date(path: string, typed: TypedDate): { edtf: string; basis: DateBasis } | null {
    const edtf = this.edtf(path, typed);
    const basis = DATE_BASES.find((one) => one === typed.basis) ?? this.note(`${path}.basis`, "choose");
    return edtf === null || basis === null ? null : { edtf, basis };
  }

  /** As `date`, of a date without a basis. */
  edtf(path: string, typed: TypedDate): string | null {
    const { precision } = typed;
    if (!["day", "month", "year", "not-later-than"].includes(precision))
      return this.note(`${path}.precision`, "choose");
    const year = typed.year.trim();
    if (!/^\d{4}$/.test(year) || year === "0000") return this.note(`${path}.year`, "year");
    if (precision === "year") return year;
    const month = twoDigits(typed.month, 12) ?? this.note(`${path}.month`, "month");
    if (month === null) return null;
    if (precision === "month") return `${year}-${month}`;
    const day = twoDigits(typed.day, 31) ?? this.note(`${path}.day`, "day");
    if (day === null) return null;
    const edtf = `${precision === "day" ? "" : "../"}${year}-${month}-${day}`;
    return parsePartialDate(edtf) ? edtf : this.note(`${path}.day`, "no-such-day");
  }

  /** The number of a record, chosen from those that are there. */
  id(path: string, typed: string): number | null {
    return numberOf(typed) || this.note(path, "choose");
  }

  /** As `id`; null without a problem when nothing was chosen. */
  optionalId(path: string, typed: string): number | null {
    return typed.trim() === "" ? null : this.id(path, typed);
  }
}

/** A typed text without the spaces around it and with plain line ends; null when nothing is left. */
export function orNull(typed: string): string | null {
  return plain(typed) || null;
}

export function plain(typed: string): string {
  return typed.replace(/\r\n?/g, "\n").trim();
}

/** A typed whole number; null when it is none. */
export function numberOf(typed: string): number | null {
  return /^\d{1,9}$/.test(typed.trim()) ? Number(typed) : null;
}

/** Whether nobody typed anything into the date. */
export function isBlank(typed: TypedDate): boolean {
  return [typed.day, typed.month, typed.year].every((part) => part.trim() === "");
}

function twoDigits(typed: string, most: number): string | null {
  const number = numberOf(typed);
  return number !== null && number >= 1 && number <= most ? String(number).padStart(2, "0") : null;
}

const OWN_RULES: Record<string, ProblemKey> = {
  "a name by a source names it": "name-source",
  "not readable text": "unreadable",
  "words have a speaker": "speaker",
  "not a date of the record": "date",
};

function keyOf(issue: z.core.$ZodIssue): ProblemKey {
  if (issue.code === "too_big") return issue.origin === "number" ? "number" : "too-long";
  if (issue.code === "too_small") return issue.origin === "number" ? "number" : "required";
  if (issue.code === "invalid_value") return "choose";
  if (issue.code === "invalid_format") return issue.format === "url" ? "web-address" : "moment";
  if (issue.code === "custom") return OWN_RULES[issue.message] ?? "choose";
  return issue.code === "invalid_type" && issue.expected === "int" ? "number" : "required";
}
