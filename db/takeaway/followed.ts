import { and, desc, eq, inArray, or, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Followed } from "../../lib/feed-filter.ts";
import type { Locale } from "../../lib/locale.ts";
import type { Wording } from "../../lib/views/wording.ts";
import type { RecordKind } from "../../lib/vocabulary.ts";
import { BELONGINGS } from "../belonging-steps.ts";
import { reader } from "../client.ts";
import { readSnapshot } from "../publish/snapshots.ts";
import { change } from "../schema/changes.ts";
import { organisation } from "../schema/organisations.ts";
import { idOfSlug } from "./keys.ts";
import { subjectsOf } from "./news-subjects.ts";

const ever = alias(change, "ever");

/** The number of a record that can be followed, withdrawn quotes included; null when there never was one. */
export async function numberOf(of: Followed): Promise<number | null> {
  if (of.kind === "organisation") return idOfSlug(reader(), "organisations", of.slug);
  if (of.kind === "event") return idOfSlug(reader(), "events", of.slug);
  const [row] = await reader()
    .select({ id: change.recordId })
    .from(change)
    .where(steps("quote", [of.id]))
    .limit(1);
  return row?.id ?? null;
}

/**
 * The steps that somebody who follows a record is told of: its own, those of what was merged into it, and those of every
 * membership and quote that ever was about it, whether or not they have left since.
 */
export async function stepsAbout(kind: Followed["kind"], id: number): Promise<SQL | undefined> {
  if (kind === "quote") return steps("quote", [id]);
  const ids = kind === "organisation" ? await withMergedInto(id) : [id];
  const about = kind === "organisation" ? ever.organisationId : ever.eventId;
  const belongings = BELONGINGS.map((one) => {
    const held = reader()
      .select({ id: ever.recordId })
      .from(ever)
      .where(and(inArray(about, ids), eq(ever.recordKind, one)));
    return and(eq(change.recordKind, one), inArray(change.recordId, held));
  });
  return or(steps(kind, ids), ...belongings);
}

/** What a record that somebody follows is called; of a quote, whose words it is. */
export async function nameOf(kind: Followed["kind"], id: number, locale: Locale): Promise<Wording | null> {
  const versions = await reader()
    .select()
    .from(change)
    .where(steps(kind, [id]))
    .orderBy(desc(change.version))
    .limit(2);
  const told = versions.map((row) => readSnapshot(row.recordKind, row.snapshot));
  const [subject] = await subjectsOf(
    told.filter((version) => version.kind !== "withdrawn"),
    locale,
  );
  return subject?.name ?? null;
}

async function withMergedInto(id: number): Promise<number[]> {
  const ids = [id];
  for (const into of ids) {
    const rows = await reader()
      .select({ id: organisation.id })
      .from(organisation)
      .where(eq(organisation.mergedInto, into));
    ids.push(...rows.map((row) => row.id));
  }
  return ids;
}

function steps(kind: RecordKind, ids: readonly number[]): SQL | undefined {
  return and(eq(change.recordKind, kind), inArray(change.recordId, [...ids]));
}
