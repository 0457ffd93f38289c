import { and, desc, eq, gt, inArray, lt, ne, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Novelty } from "../../lib/api/resources.ts";
import type { Followed } from "../../lib/feed-filter.ts";
import type { Locale } from "../../lib/locale.ts";
import { kindsOf, noveltyOf } from "../../lib/novelty.ts";
import type { NewsView } from "../../lib/views/news.ts";
import type { Wording } from "../../lib/views/wording.ts";
import type { OrganisationKind } from "../../lib/vocabulary.ts";
import { reader } from "../client.ts";
import { readSnapshot } from "../publish/snapshots.ts";
import { change } from "../schema/changes.ts";
import { organisation } from "../schema/organisations.ts";
import { type ChangeRow, changeViews } from "../shown/history.ts";
import { type Since, seqBefore } from "./changes.ts";
import { nameOf, numberOf, stepsAbout } from "./followed.ts";
import { headOf } from "./head.ts";
import { subjectsOf } from "./news-subjects.ts";

export type NewsFilter = {
  of: Followed | null;
  kind: OrganisationKind | null;
  only: Novelty | null;
  since: Since | null;
};

/** `name`: what the one record that is followed is called. */
export type News = { items: NewsView[]; older: number | null; name: Wording | null };

/** So many steps are looked through at a time for those of one kind of organisation. */
const FURTHEST = 20_000;
const CHUNK = 250;

/**
 * What is new, changed or corrected, newest first, at most `limit`, before a step; `older` is the next `before`, also
 * where so few of one kind were found that it is worth while to look further (`furthest`). What
 * only comes along with a membership or a quote (its organisation, speaker and source) is no news of its own. Null
 * when the record that is to be followed never was.
 */
export async function listNews(
  filter: NewsFilter,
  { before, limit, furthest = FURTHEST }: { before: number | null; limit: number; furthest?: number },
  locale: Locale,
): Promise<News | null> {
  const id = filter.of && (await numberOf(filter.of));
  if (filter.of && id === null) return null;
  const of = filter.of && id !== null ? await stepsAbout(filter.of.kind, id) : undefined;
  const name = filter.of && id !== null ? await nameOf(filter.of.kind, id, locale) : null;
  const from = filter.since === null ? 0 : await seqBefore(reader(), filter.since);
  const items: NewsView[] = [];
  let place = before ?? (await headOf(reader())).version + 1;
  const end = filter.kind === null ? from : Math.max(from, place - 1 - furthest);
  while (items.length <= limit) {
    const rows = await rowsOf(and(gt(change.seq, end), lt(change.seq, place), of), filter);
    items.push(...(await newsOf(rows, locale)));
    place = rows.at(-1)?.seq ?? place;
    if (rows.length < CHUNK) break;
  }
  const shown = items.slice(0, limit);
  if (items.length > limit) return { items: shown, older: shown.at(-1)?.seq ?? null, name };
  return { items: shown, older: end > from ? end + 1 : null, name };
}

async function rowsOf(where: SQL | undefined, { only, kind }: NewsFilter): Promise<ChangeRow[]> {
  const news = or(inArray(change.recordKind, ["membership", "quote", "event"]), ne(change.kind, "creation"));
  const found = reader()
    .select({ seq: change.seq })
    .from(change)
    .where(
      and(
        where,
        news,
        only === null ? undefined : inArray(change.kind, kindsOf(only)),
        kind === null ? undefined : isOfKind(kind),
      ),
    )
    .orderBy(desc(change.seq))
    .limit(CHUNK);
  return reader().select().from(change).where(inArray(change.seq, found)).orderBy(desc(change.seq));
}

const before = alias(change, "before");

/** That a step is about an organisation of this kind; one by which something left, about the one that it was about. */
function isOfKind(kind: OrganisationKind): SQL {
  const said = and(
    eq(before.recordKind, change.recordKind),
    eq(before.recordId, change.recordId),
    eq(before.version, sql`${change.version} - 1`),
  );
  const own = sql`case ${change.recordKind} when 'organisation' then ${change.recordId} else ${change.organisationId} end`;
  const last = sql`(select ${before.organisationId} from ${change} as before where ${said})`;
  return sql`coalesce(${own}, ${last}) in (select ${organisation.id} from ${organisation} where ${organisation.kind} = ${kind})`;
}

async function newsOf(rows: readonly ChangeRow[], locale: Locale): Promise<NewsView[]> {
  const earlier = await versionsBefore(rows);
  const told = rows.map((row) => {
    const before = earlier.get(`${row.recordKind} ${row.recordId} ${row.version - 1}`);
    const snapshot = readSnapshot(row.recordKind, row.snapshot);
    // What left is told of by what it said last.
    const said = snapshot.kind === "withdrawn" && before ? readSnapshot(before.recordKind, before.snapshot) : snapshot;
    return { row, before, said };
  });
  const subjects = await subjectsOf(
    told.map(({ said }) => said),
    locale,
  );
  const views = await changeViews(rows, [...earlier.values()], locale);
  return told.flatMap(({ row }, index) => {
    const [subject, view] = [subjects[index], views[index]];
    return subject && view ? [{ ...view, novelty: noveltyOf(row.kind), ...subject }] : [];
  });
}

async function versionsBefore(rows: readonly ChangeRow[]): Promise<Map<string, ChangeRow>> {
  const altered = rows.filter((row) => row.version > 1);
  const kinds = Map.groupBy(altered, (row) => row.recordKind);
  const found = new Map<string, ChangeRow>();
  for (const [kind, own] of kinds) {
    const ids = [...new Set(own.map((row) => row.recordId))];
    const versions = await reader()
      .select()
      .from(change)
      .where(and(eq(change.recordKind, kind), inArray(change.recordId, ids)));
    for (const row of versions) found.set(`${kind} ${row.recordId} ${row.version}`, row);
  }
  return found;
}
