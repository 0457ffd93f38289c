import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import type { Locale } from "../../lib/locale.ts";
import type { Subject } from "../../lib/views/change.ts";
import type { RecordKind } from "../../lib/vocabulary.ts";
import { reader } from "../client.ts";
import { change } from "../schema/changes.ts";
import { eventRefs } from "./events.ts";
import { organisationRefs } from "./organisations.ts";
import { personRefs } from "./people.ts";
import { quotesByIds } from "./quotes.ts";
import { sourceRefs } from "./sources.ts";

export type RecordNumber = { kind: RecordKind; id: number };
export type Subjects = (record: RecordNumber) => Subject;

const NOTHING: Subject = { page: null, title: null };

/** What these records are called in this language and where they are read. A quote that left has its address still. */
export async function subjectsOf(records: readonly RecordNumber[], locale: Locale): Promise<Subjects> {
  const numbers = (kind: RecordKind): number[] => [
    ...new Set(records.flatMap((record) => (record.kind === kind ? record.id : []))),
  ];
  const periods = await holders(numbers("membership"));
  const [organisations, people, events, sources, quotes] = await Promise.all([
    organisationRefs([...numbers("organisation"), ...periods.values()], locale),
    personRefs(numbers("person"), locale),
    eventRefs(numbers("event"), locale),
    sourceRefs(numbers("source"), locale),
    quotesByIds(numbers("quote"), locale),
  ]);
  const organisationOf = (id: number): Subject => {
    const ref = organisations.get(id);
    return ref ? { page: { kind: "organisation", slug: ref.slug }, title: ref.name } : NOTHING;
  };
  return ({ kind, id }) => {
    switch (kind) {
      case "organisation":
        return organisationOf(id);
      case "membership":
        return organisationOf(periods.get(id) ?? 0);
      case "person": {
        const ref = people.get(id);
        return ref ? { page: { kind, slug: ref.slug }, title: ref.name } : NOTHING;
      }
      case "event": {
        const ref = events.get(id);
        return ref ? { page: { kind, slug: ref.slug }, title: ref.title } : NOTHING;
      }
      case "source": {
        const ref = sources.get(id);
        return ref ? { page: { kind, id }, title: ref.title ?? ref.publisher } : NOTHING;
      }
      case "quote": {
        const said = quotes.find((quote) => quote.id === id);
        return { page: { kind, id }, title: said ? { text: said.text, lang: said.lang, by: "source" } : null };
      }
      case "coalition":
        return NOTHING;
    }
  };
}

/** The organisation of each membership, that of its last version for one that left the record. */
async function holders(ids: readonly number[]): Promise<Map<number, number>> {
  const rows = await reader()
    .select({ id: change.recordId, organisationId: change.organisationId })
    .from(change)
    .where(
      and(eq(change.recordKind, "membership"), inArray(change.recordId, [...ids]), isNotNull(change.organisationId)),
    )
    .orderBy(asc(change.version));
  return new Map(rows.flatMap(({ id, organisationId }) => (organisationId === null ? [] : [[id, organisationId]])));
}
