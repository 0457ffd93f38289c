import { LICENCE } from "../../lib/licence.ts";
import { publicAddress } from "../../lib/public-origin.ts";
import { timelineQuery } from "../../lib/timeline-filter.ts";
import type { Slice } from "../slice.ts";
import { urlOf, withPermalinks, withUrls } from "../urls.ts";

/** Everything under the filter as one JSON document; the records are those of the API. */
export async function* jsonFile(slice: Slice): AsyncGenerator<string> {
  const { head, filter } = slice;
  const about = {
    url: publicAddress("/data/record.json"),
    filter: timelineQuery(filter),
    record: head,
    licence: LICENCE,
  };
  yield* jsonDocument(about, {
    memberships: mapped(slice.memberships(), (batch) => withUrls(batch, urlOf.membership)),
    quotes: mapped(slice.quotes(), (batch) => withPermalinks(batch, urlOf.quote)),
    events: mapped(slice.events(), (batch) => withPermalinks(batch, urlOf.event)),
    organisations: mapped(slice.organisations(), (batch) => withPermalinks(batch, urlOf.organisation)),
    people: mapped(slice.people(), (batch) => withPermalinks(batch, urlOf.person)),
    sources: mapped(slice.sources(), (batch) => withPermalinks(batch, urlOf.source)),
  });
}

/** A JSON object with `members` first and then lists that are written as they are read, one entry a line. */
export async function* jsonDocument(
  members: object,
  lists: Readonly<Record<string, AsyncIterable<readonly object[]>>>,
): AsyncGenerator<string> {
  yield `{${JSON.stringify(members).slice(1, -1)}`;
  for (const [name, batches] of Object.entries(lists)) {
    yield `,\n${JSON.stringify(name)}:[`;
    let first = true;
    for await (const batch of batches) {
      if (batch.length === 0) continue;
      yield `${first ? "\n" : ",\n"}${batch.map((entry) => JSON.stringify(entry)).join(",\n")}`;
      first = false;
    }
    yield "]";
  }
  yield "}\n";
}

async function* mapped<Taken extends object>(
  batches: AsyncIterable<readonly Taken[]>,
  addressed: (batch: readonly Taken[]) => object[],
): AsyncGenerator<object[]> {
  for await (const batch of batches) yield addressed(batch);
}
