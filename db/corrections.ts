import { and, desc, eq, lt, or } from "drizzle-orm";
import type { Locale } from "../lib/locale.ts";
import type { ChangeView } from "../lib/views/change.ts";
import type { Wording } from "../lib/views/wording.ts";
import { reader } from "./client.ts";
import { change } from "./schema/changes.ts";
import { membership } from "./schema/memberships.ts";
import { eventRefs } from "./shown/events.ts";
import { toView } from "./shown/history.ts";
import { organisationRefs } from "./shown/organisations.ts";
import { personRefs } from "./shown/people.ts";
import { quotesByIds } from "./shown/quotes.ts";
import { sourceRefs } from "./shown/sources.ts";

type Row = typeof change.$inferSelect;

/** The public page of a corrected record; null for the coalition itself, which has the about page. */
export type CorrectedPage =
  | { kind: "organisation" | "person" | "event"; slug: string }
  | { kind: "source" | "quote"; id: number };

export type CorrectionView = ChangeView & { page: CorrectedPage | null; title: Wording | null };

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
  const corrections: CorrectionView[] = [];
  for (const row of shown) {
    const before = earlier.find(
      (one) => one.recordKind === row.recordKind && one.recordId === row.recordId && one.version === row.version - 1,
    );
    corrections.push({ ...toView(row, before), ...(await subjectOf(row, locale)) });
  }
  return { corrections, older: rows.length > window.limit ? (shown.at(-1)?.seq ?? null) : null };
}

async function versionsBefore(rows: Row[]): Promise<Row[]> {
  if (rows.length === 0) return [];
  const wanted = rows.map((row) =>
    and(eq(change.recordKind, row.recordKind), eq(change.recordId, row.recordId), eq(change.version, row.version - 1)),
  );
  return reader()
    .select()
    .from(change)
    .where(or(...wanted));
}

async function subjectOf(
  { recordKind: kind, recordId: id }: Row,
  locale: Locale,
): Promise<Pick<CorrectionView, "page" | "title">> {
  switch (kind) {
    case "organisation": {
      const ref = (await organisationRefs([id], locale)).get(id);
      return ref ? { page: { kind, slug: ref.slug }, title: ref.name } : NOTHING;
    }
    case "membership":
      return subjectOfMembership(id, locale);
    case "person": {
      const ref = (await personRefs([id], locale)).get(id);
      return ref ? { page: { kind, slug: ref.slug }, title: ref.name } : NOTHING;
    }
    case "event": {
      const ref = (await eventRefs([id], locale)).get(id);
      return ref ? { page: { kind, slug: ref.slug }, title: ref.title } : NOTHING;
    }
    case "source": {
      const ref = (await sourceRefs([id], locale)).get(id);
      return ref ? { page: { kind, id }, title: ref.title ?? ref.publisher } : NOTHING;
    }
    case "quote": {
      const [view] = await quotesByIds([id], locale);
      return view ? { page: { kind, id }, title: { text: view.text, lang: view.lang, by: "source" } } : NOTHING;
    }
    case "coalition":
      return NOTHING;
  }
}

const NOTHING = { page: null, title: null };

async function subjectOfMembership(id: number, locale: Locale): Promise<Pick<CorrectionView, "page" | "title">> {
  const [row] = await reader()
    .select({ organisationId: membership.organisationId })
    .from(membership)
    .where(eq(membership.id, id));
  const ref = row ? (await organisationRefs([row.organisationId], locale)).get(row.organisationId) : undefined;
  return ref ? { page: { kind: "organisation", slug: ref.slug }, title: ref.name } : NOTHING;
}
