import { firstValue, type Query, queryString } from "./query-values.ts";
import { readId } from "./record-id.ts";
import { CHANGE_KINDS, type ChangeKind, RECORD_KINDS, type RecordKind } from "./vocabulary.ts";

/** Which published steps the change log shows; null is all. `from` and `to` are days, `before` is the step to go on from. */
export type ChangeLogFilter = {
  kind: ChangeKind | null;
  record: RecordKind | null;
  actor: string | null;
  from: string | null;
  to: string | null;
  before: number | null;
};

/** Reads the filter out of an address; what it does not understand falls away. */
export function parseChangeLogFilter(query: Query): ChangeLogFilter {
  const value = (key: string): string => firstValue(query, key) ?? "";
  return {
    kind: CHANGE_KINDS.find((kind) => kind === value("kind")) ?? null,
    record: RECORD_KINDS.find((record) => record === value("record")) ?? null,
    actor: /^[\w.@-]{1,64}$/.exec(value("actor"))?.[0] ?? null,
    from: dayOf(value("from")),
    to: dayOf(value("to")),
    before: readId(value("before")),
  };
}

/** The filter as the query of an address, without the "?". */
export function changeLogQuery({ kind, record, actor, from, to, before }: ChangeLogFilter): string {
  return queryString({ kind, record, actor, from, to, before: before === null ? null : String(before) });
}

function dayOf(text: string): string | null {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
  return isDay ? text : null;
}
