import { count } from "drizzle-orm";
import { reader } from "../client.ts";
import { event } from "../schema/events.ts";
import { recordTally } from "../schema/lists.ts";
import { recordDays, sumOf } from "../timeline-days.ts";

export type RecordCounts = Record<"memberships" | "organisations" | "people" | "quotes" | "events" | "sources", number>;

/** How many records of each kind there are to take away. */
export async function recordCounts(): Promise<RecordCounts> {
  const tallies = new Map((await reader().select().from(recordTally)).map((row) => [row.kind, row.records]));
  const [events] = await reader().select({ n: count() }).from(event);
  const tallied = (kind: string): number => tallies.get(kind) ?? 0;
  return {
    memberships: sumOf(await recordDays()).joined,
    organisations: tallied("organisation"),
    people: tallied("person"),
    quotes: tallied("quote"),
    events: events?.n ?? 0,
    sources: tallied("source"),
  };
}
