import { z } from "zod";
import { LOCALES } from "../locale.ts";
import type { OrganisationKind } from "../vocabulary.ts";

/** What a column of a table of joiners can hold: a name in a language, or another fact about the one who joined. */
export const COLUMN_ROLES = [...LOCALES, "short", "kind", "joined", "region", "website"] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** What one row says, by role, as it stands in its cells or was typed over. */
export type RowFields = Record<ColumnRole, string>;

/** A row as it was read. `line`: its number in the file or in what was pasted, from 1. */
export type TableRow = { line: number; cells: string[] };

export const ROW_PROBLEMS = ["no-name", "too-long", "no-date", "date", "website"] as const;
export type RowProblem = (typeof ROW_PROBLEMS)[number];

/** A row understood: its date as EDTF (null when none can be read), its kind, and what keeps it from becoming a draft. */
export type ReadRow = {
  line: number;
  fields: RowFields;
  kind: OrganisationKind;
  joined: string | null;
  problems: RowProblem[];
};

const Role = z.enum(COLUMN_ROLES).or(z.literal(""));
const Line = z.int().positive();
const Typed = z.string().max(2_000);
const RowTyping = z.partialRecord(z.enum(COLUMN_ROLES), Typed);

/** How the columns are read: whether the first row names them, and what each holds; "" for nothing. */
export const Columns = z.strictObject({ headed: z.boolean(), roles: z.array(Role).max(100) });
export type Columns = z.output<typeof Columns>;

/** What all joiners of a table have in common, as an editor types it; the date holds where the table has none. */
const SHARED_FIELDS = ["title", "place", "joined"] as const;
const Shared = z.partialRecord(z.enum(SHARED_FIELDS), Typed);

/** What a reading keeps of a table: its rows as they were, how its columns were understood, and what was typed before. */
export const KeptTable = z.object({
  rows: z.array(z.object({ line: Line, cells: z.array(z.string()) })),
  columns: Columns,
  /** What an editor typed over rows in the reading that this one goes on with, by line. */
  typed: z.record(z.string(), RowTyping),
  source: z.record(z.string(), z.string()),
  shared: Shared,
});
export type KeptTable = z.output<typeof KeptTable>;

/** One thing that an editor did with a table. A reading is its rows and, in order, these. */
export const TableStep = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("columns"), columns: Columns }),
  z.strictObject({ do: z.literal("source"), fields: z.record(z.string().max(20), Typed) }),
  z.strictObject({ do: z.literal("shared"), fields: Shared }),
  z.strictObject({ do: z.literal("row"), line: Line, fields: RowTyping }),
  z.strictObject({ do: z.literal("leave"), lines: z.array(Line).max(100_000) }),
  /** Taken after all, or although it repeats another row. */
  z.strictObject({ do: z.literal("take"), lines: z.array(Line).max(100_000) }),
  /** Which organisation of the record each row is; 0: none of them, a new one. */
  z.strictObject({ do: z.literal("same"), pairs: z.array(z.tuple([Line, z.int().nonnegative()])).max(100_000) }),
]);
export type TableStep = z.output<typeof TableStep>;
