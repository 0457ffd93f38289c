import { and, desc, eq, lt } from "drizzle-orm";
import type { Locale } from "../lib/locale.ts";
import type { ChangeView, Subject } from "../lib/views/change.ts";
import { reader } from "./client.ts";
import { change } from "./schema/changes.ts";
import { changeViews, versionsBefore } from "./shown/history.ts";
import { subjectsOf } from "./shown/subjects.ts";

export type CorrectionView = ChangeView & Subject;

/** Corrections, newest first, at most `limit`, older than the step `before`; `older` is the next `before`. */
export async function listCorrections(
  window: { before: number | null; limit: number },
  locale: Locale,
): Promise<{ corrections: CorrectionView[]; older: number | null }> {
  const rows = await reader()
    .select()
    .from(change)
    .where(and(eq(change.kind, "correction"), window.before === null ? undefined : lt(change.seq, window.before)))
    .orderBy(desc(change.seq))
    .limit(window.limit + 1);
  const shown = rows.slice(0, window.limit);
  const earlier = await versionsBefore(shown);
  const views = await changeViews(shown, earlier, locale);
  const subjects = await subjectsOf(
    views.map(({ recordKind: kind, recordId: id }) => ({ kind, id })),
    locale,
  );
  const corrections = views.map((view) => ({ ...view, ...subjects({ kind: view.recordKind, id: view.recordId }) }));
  return { corrections, older: rows.length > window.limit ? (shown.at(-1)?.seq ?? null) : null };
}
