import type { Locale } from "../lib/locale.ts";
import type { FoundRecord } from "../lib/views/search.ts";
import type { SearchedKind } from "../lib/vocabulary.ts";
import { eventRefs } from "./shown/events.ts";
import { organisationRefs } from "./shown/organisations.ts";
import { personRefs } from "./shown/people.ts";
import { quotesByIds } from "./shown/quotes.ts";
import { sourceRefs } from "./shown/sources.ts";

/** These records of a kind as a page in this language names them; one that cannot be shown is left out. */
export async function foundRecords(
  kind: SearchedKind,
  ids: readonly number[],
  locale: Locale,
): Promise<Map<number, FoundRecord>> {
  switch (kind) {
    case "organisation":
      return each(await organisationRefs(ids, locale), (record) => ({ kind, record }));
    case "person":
      return each(await personRefs(ids, locale), (record) => ({ kind, record }));
    case "quote": {
      const quotes = await quotesByIds(ids, locale);
      return each(new Map(quotes.map((quote) => [quote.id, quote])), (record) => ({ kind, record }));
    }
    case "event":
      return each(await eventRefs(ids, locale), (record) => ({ kind, record }));
    case "source":
      return each(await sourceRefs(ids, locale), (record) => ({ kind, record }));
  }
}

function each<Shown>(
  records: ReadonlyMap<number, Shown>,
  found: (record: Shown) => FoundRecord,
): Map<number, FoundRecord> {
  return new Map([...records].map(([id, record]) => [id, found(record)]));
}
