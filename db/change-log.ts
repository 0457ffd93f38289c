import { and, desc, eq, gte, lt, max } from "drizzle-orm";
import type { ChangeLogFilter } from "../lib/change-log-filter.ts";
import type { Locale } from "../lib/locale.ts";
import type { LoggedChange } from "../lib/views/desk.ts";
import { reader } from "./client.ts";
import { readSnapshot } from "./publish/snapshots.ts";
import { change } from "./schema/changes.ts";
import { staffMember } from "./schema/staff.ts";
import { type ChangeRow, changeViews, versionsBefore } from "./shown/history.ts";
import { subjectsOf } from "./shown/subjects.ts";
import { titleOf } from "./shown/titles.ts";
import { memberNames } from "./staff/names.ts";

/** Published steps under a filter, newest first, at most `limit`; `older` is the next `before`. */
export async function listChanges(
  filter: ChangeLogFilter,
  limit: number,
  locale: Locale,
): Promise<{ changes: LoggedChange[]; older: number | null }> {
  const { before, kind, record, actor, from, to } = filter;
  const rows = await reader()
    .select()
    .from(change)
    .where(
      and(
        before === null ? undefined : lt(change.seq, before),
        kind === null ? undefined : eq(change.kind, kind),
        record === null ? undefined : eq(change.recordKind, record),
        actor === null ? undefined : eq(change.actor, actor),
        from === null ? undefined : gte(change.at, startOfDay(from)),
        to === null ? undefined : lt(change.at, startOfDay(to, 1)),
      ),
    )
    .orderBy(desc(change.seq))
    .limit(limit + 1);
  const shown = rows.slice(0, limit);
  const changes = await logged(shown, locale);
  return { changes, older: rows.length > limit ? (shown.at(-1)?.seq ?? null) : null };
}

/** One published step with what it changed; `isLast`: nothing newer rests on its record. Null when there is none. */
export async function findChange(
  seq: number,
  locale: Locale,
): Promise<{ change: LoggedChange; prevHash: string; isLast: boolean } | null> {
  const [row] = await reader().select().from(change).where(eq(change.seq, seq));
  const [view] = row ? await logged([row], locale) : [];
  if (!row || !view) return null;
  const [last] = await reader()
    .select({ version: max(change.version) })
    .from(change)
    .where(and(eq(change.recordKind, row.recordKind), eq(change.recordId, row.recordId)));
  return { change: view, prevHash: row.prevHash, isLast: last?.version === row.version };
}

/** The last step of the log: its hash stands for all that is published. */
export async function findHead(): Promise<{ seq: number; hash: string } | null> {
  const [head] = await reader()
    .select({ seq: change.seq, hash: change.hash })
    .from(change)
    .orderBy(desc(change.seq))
    .limit(1);
  return head ?? null;
}

/** Everybody with an account, to choose from, in the order of their names. */
export async function listActors(): Promise<{ id: string; name: string }[]> {
  return reader().select({ id: staffMember.id, name: staffMember.name }).from(staffMember).orderBy(staffMember.name);
}

/** When a day of the desk begins, on the clock of Almaty; `later` days after it. */
function startOfDay(day: string, later = 0): string {
  return new Date(Date.parse(`${day}T00:00:00+05:00`) + later * 86_400_000).toISOString();
}

async function logged(rows: readonly ChangeRow[], locale: Locale): Promise<LoggedChange[]> {
  const [views, names] = await Promise.all([
    changeViews(rows, await versionsBefore(rows), locale),
    memberNames(rows.map((row) => row.actor)),
  ]);
  const subjects = await subjectsOf(
    rows.map((row) => ({ kind: row.recordKind, id: row.recordId })),
    locale,
  );
  return views.flatMap((view, index) => {
    const row = rows[index];
    if (!row) return [];
    const { page, title } = subjects({ kind: view.recordKind, id: view.recordId });
    const own = titleOf(readSnapshot(row.recordKind, row.snapshot), locale);
    const actorName = names.get(row.actor) ?? null;
    return [{ ...view, page, title: own ?? title, actor: row.actor, actorName, hash: row.hash }];
  });
}
