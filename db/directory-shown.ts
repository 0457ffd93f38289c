import { asc, count, inArray, min, sql } from "drizzle-orm";
import type { Locale } from "../lib/locale.ts";
import { parsePartialDate } from "../lib/partial-date.ts";
import { oneOf } from "../lib/query-values.ts";
import type { DirectoryEntryView } from "../lib/views/directory.ts";
import { ORGANISATION_KINDS } from "../lib/vocabulary.ts";
import { reader } from "./client.ts";
import type { DirectoryLine } from "./directory-lines.ts";
import { membership } from "./schema/memberships.ts";
import { quote } from "./schema/quotes.ts";
import { organisationRefs } from "./shown/organisations.ts";

type Dates = Pick<DirectoryEntryView, "joined" | "left">;
type Words = Pick<DirectoryEntryView, "quotes" | "reported" | "quoteId">;

const DIRECT = sql<number>`sum(${quote.form} = 'direct')`;
const SILENT: Words = { quotes: 0, reported: false, quoteId: null };

/** These lines as a page shows them, in their order. One that cannot be shown is left out and logged. */
export async function directoryEntries(lines: readonly DirectoryLine[], locale: Locale): Promise<DirectoryEntryView[]> {
  const ids = lines.map((line) => line.organisationId);
  const [refs, dates, words] = await Promise.all([organisationRefs(ids, locale), datesOf(ids), wordsOf(ids)]);
  return lines.flatMap(({ organisationId, letter, kind: stored, current }) => {
    const ref = refs.get(organisationId);
    const kind = oneOf(ORGANISATION_KINDS, stored);
    const date = dates.get(organisationId);
    if (!ref || !kind || !date) return leftOut(organisationId);
    return [{ ...ref, kind, letter, current: current === 1, ...date, ...(words.get(organisationId) ?? SILENT) }];
  });
}

/** The dates of each organisation's last membership, without those that cannot be read. */
async function datesOf(organisations: number[]): Promise<Map<number, Dates>> {
  const { organisationId, joined, joinedBasis, left, leftBasis } = membership;
  const rows = await reader()
    .select({ organisationId, joined, joinedBasis, left, leftBasis })
    .from(membership)
    .where(inArray(organisationId, organisations))
    .orderBy(asc(organisationId), asc(membership.joinedSort), asc(membership.id));
  const readable = rows.filter(
    (row) => parsePartialDate(row.joined) && (row.left === null || parsePartialDate(row.left)),
  );
  return new Map(
    readable.map((row) => [
      row.organisationId,
      {
        joined: { edtf: row.joined, basis: row.joinedBasis },
        left: row.left && row.leftBasis ? { edtf: row.left, basis: row.leftBasis } : null,
      },
    ]),
  );
}

async function wordsOf(organisations: number[]): Promise<Map<number, Words>> {
  const rows = await reader()
    .select({ organisationId: quote.organisationId, quotes: count(), direct: DIRECT, first: min(quote.id) })
    .from(quote)
    .where(inArray(quote.organisationId, organisations))
    .groupBy(quote.organisationId);
  return new Map(
    rows.map(({ organisationId, quotes, direct, first }) => [
      organisationId ?? 0,
      { quotes, reported: direct === 0, quoteId: quotes === 1 ? first : null },
    ]),
  );
}

function leftOut(organisationId: number): [] {
  console.error(`organisation ${organisationId} cannot be shown in the directory and is left out`);
  return [];
}
