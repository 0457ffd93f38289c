import type { TypedDate } from "../drafts/content.ts";
import { typedDateOf } from "../drafts/typed-date.ts";
import { LOCALES } from "../locale.ts";
import { parsePartialDate } from "../partial-date.ts";
import type { BatchDraft } from "./batch.ts";
import type { Fields } from "./finding.ts";
import { publishedDay } from "./source.ts";
import type { TableStanding } from "./table-standing.ts";
import type { StatedRow } from "./table-states.ts";

/** One batch has so many drafts at most; rows beyond go on with the rest. */
const MOST_DRAFTS = 20_000;

/** The rows of which drafts are made at once. */
export function rowsToMake(rows: readonly StatedRow[]): StatedRow[] {
  return rows.filter(({ state }) => state === "ready").slice(0, MOST_DRAFTS);
}

/**
 * The drafts of a table, one joiner for each row that is ready, in the order of the rows. All name the same source and,
 * when it has a title, the same event of their day. A row without a date joined no later than the source was published.
 */
export function tableBatchOf(
  rows: readonly StatedRow[],
  { source, shared }: Pick<TableStanding, "source" | "shared">,
): BatchDraft[] {
  return rowsToMake(rows).map((row, index) => ({
    key: `r${row.line}`,
    kind: "joiner",
    target: null,
    content: joiner(row, index + 1, source, shared),
  }));
}

function joiner(row: StatedRow, position: number, source: Readonly<Fields>, shared: TableStanding["shared"]): object {
  const {
    lang = "ru",
    assertedBy = "",
    sourceId = "",
    publisher,
    title,
    url,
    via,
    precision,
    day,
    month,
    year,
  } = source;
  const published = { precision: precision || "day", day, month, year };
  const joined = row.joined === null ? noLaterThan(source) : typedDateOf(row.joined, "stated");
  const event = { kind: "joining", texts: [{ lang, title: shared.title ?? "", place: shared.place ?? "" }] };
  return {
    organisation: row.same ? { is: "existing", id: String(row.same) } : { is: "new", new: newBody(row, lang) },
    joined,
    event: shared.title?.trim() ? { is: "new", new: event } : { is: "none" },
    source:
      sourceId === ""
        ? { is: "new", new: { publisher, title, url, lang, via, published } }
        : { is: "existing", id: sourceId },
    assertedBy,
    position: String(position),
    quotes: [],
  };
}

function noLaterThan(source: Readonly<Fields>): TypedDate {
  const day = publishedDay(source);
  const latest = day === null ? null : parsePartialDate(day)?.latest;
  return typedDateOf(latest ? `../${latest}` : null, "published");
}

function newBody({ fields, kind }: StatedRow, lang: string): object {
  const names = LOCALES.flatMap((own) =>
    fields[own] === "" ? [] : [{ lang: own, kind: "official", value: fields[own], by: "source" }],
  );
  const own =
    LOCALES.find((one) => one === lang && fields[one] !== "") ?? LOCALES.find((one) => fields[one] !== "") ?? lang;
  const short = fields.short === "" ? [] : [{ lang: own, kind: "short", value: fields.short, by: "source" }];
  return { kind, names: [...names, ...short], region: fields.region, website: fields.website };
}
