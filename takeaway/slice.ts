import { furtherOn } from "../db/further-on.ts";
import { listBeside } from "../db/takeaway/beside.ts";
import { type TakenEvent, takeEvents } from "../db/takeaway/events.ts";
import type { RecordHead } from "../db/takeaway/head.ts";
import { listPeople, listSources } from "../db/takeaway/lists.ts";
import { EVERY_MEMBERSHIP, listMemberships, type MembershipPlace } from "../db/takeaway/membership-list.ts";
import { type TakenMembership, takeMemberships } from "../db/takeaway/memberships.ts";
import { type TakenOrganisation, takeOrganisations } from "../db/takeaway/organisations.ts";
import { type TakenPerson, takePeople } from "../db/takeaway/people.ts";
import { type TakenQuote, takeQuotes } from "../db/takeaway/quotes.ts";
import type { Snapshot } from "../db/takeaway/snapshot.ts";
import { type TakenSource, takeSources } from "../db/takeaway/sources.ts";
import { activeConditions, type TimelineFilter } from "../lib/timeline-filter.ts";
import { Numbers } from "./numbers.ts";

type Batches<Taken> = AsyncGenerator<Taken[]>;

const BATCH = 250;
const ANY_SOURCE = { lang: null, from: null, to: null };

/**
 * What a file holds: the record at one moment under a filter of the timeline, batch by batch, so that the memory it
 * takes does not grow with the record. Of the people and sources it gives those that the memberships, quotes and
 * events before them named: they are read last.
 */
export class Slice {
  readonly head: RecordHead;
  /** What the coalition is called; null while nobody has named it. */
  readonly coalition: string | null;
  readonly filter: TimelineFilter;
  readonly #snapshot: Snapshot;
  readonly #most: number;
  readonly #whole: boolean;
  readonly #people = new Numbers();
  readonly #sources = new Numbers();

  /** `most`: no more of each kind than so many, for a file whose size is being estimated. */
  constructor(snapshot: Snapshot, filter: TimelineFilter, most = Number.POSITIVE_INFINITY) {
    this.#snapshot = snapshot;
    this.head = snapshot.head;
    this.coalition = snapshot.coalition;
    this.filter = filter;
    this.#most = most;
    this.#whole = activeConditions(filter).length === 0;
  }

  async *memberships(): Batches<TakenMembership> {
    const { db } = this.#snapshot;
    const { q, kind, from, to, quotes, left, asOf } = this.filter;
    const filter = { ...EVERY_MEMBERSHIP, q, kind, from, to, quotes, left, asOf };
    let after: MembershipPlace | null = null;
    for (let taken = 0; taken < this.#most; taken += BATCH) {
      const places: MembershipPlace[] = await listMemberships(db, filter, after, BATCH);
      const ids = places.map((place) => place.id);
      const batch = await takeMemberships(db, ids, asOf);
      for (const { sources, leftSource } of batch) this.#note(this.#sources, [...sources, leftSource]);
      if (batch.length > 0) yield batch;
      after = places.at(-1) ?? null;
      if (places.length < BATCH) return;
    }
  }

  async *quotes(): Batches<TakenQuote> {
    for await (const batch of this.#beside("quotes", takeQuotes)) {
      for (const { source, person } of batch) {
        this.#note(this.#sources, [source]);
        this.#note(this.#people, [person]);
      }
      yield batch;
    }
  }

  async *events(): Batches<TakenEvent> {
    for await (const batch of this.#beside("events", takeEvents)) {
      for (const { sources } of batch) this.#note(this.#sources, sources);
      yield batch;
    }
  }

  organisations(): Batches<TakenOrganisation> {
    return this.#beside("organisations", (db, ids) => takeOrganisations(db, ids, this.filter.asOf));
  }

  people(): Batches<TakenPerson> {
    const noted = (ids: readonly number[]): number[] => ids.filter((id) => this.#whole || this.#people.has(id));
    return this.#batches(
      (place) => listPeople(this.#snapshot.db, place),
      (ids) => takePeople(this.#snapshot.db, noted(ids)),
    );
  }

  sources(): Batches<TakenSource> {
    const noted = (ids: readonly number[]): number[] => ids.filter((id) => this.#whole || this.#sources.has(id));
    return this.#batches(
      (place) => listSources(this.#snapshot.db, ANY_SOURCE, place),
      (ids) => takeSources(this.#snapshot.db, noted(ids)),
    );
  }

  #beside<Taken>(
    what: "quotes" | "events" | "organisations",
    take: (db: Snapshot["db"], ids: readonly number[]) => Promise<Taken[]>,
  ): Batches<Taken> {
    const { db } = this.#snapshot;
    return this.#batches(
      (place) => listBeside(db, what, this.filter, place),
      (ids) => take(db, ids),
    );
  }

  async *#batches<Taken>(
    list: (place: { after: number; limit: number }) => Promise<number[]>,
    take: (ids: readonly number[]) => Promise<Taken[]>,
  ): Batches<Taken> {
    let after = 0;
    for (let taken = 0; taken < this.#most; taken += BATCH) {
      const ids = await list({ after, limit: BATCH });
      const batch = await take(ids);
      if (batch.length > 0) yield batch;
      if (ids.length < BATCH) return;
      after = furtherOn(after, ids.at(-1) ?? 0);
    }
  }

  /** Only where it matters who is named: a whole record has them all. */
  #note(noted: Numbers, refs: readonly ({ id: number } | null)[]): void {
    if (this.#whole) return;
    for (const ref of refs) if (ref) noted.add(ref.id);
  }
}
