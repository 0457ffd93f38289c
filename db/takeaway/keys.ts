import { eq } from "drizzle-orm";
import type { Db } from "../client.ts";
import { event } from "../schema/events.ts";
import { organisation, person } from "../schema/organisations.ts";

/** The number of a record by its address. What was merged away leads to the record that it went into. */
export async function idOfSlug(
  db: Db,
  kind: "organisations" | "people" | "events",
  slug: string,
  follow = true,
): Promise<number | null> {
  if (kind === "events") {
    const [row] = await db.select({ id: event.id }).from(event).where(eq(event.slug, slug));
    return row?.id ?? null;
  }
  const table = kind === "organisations" ? organisation : person;
  const read = { id: table.id, into: table.mergedInto };
  let [row] = await db.select(read).from(table).where(eq(table.slug, slug));
  while (follow && row?.into) [row] = await db.select(read).from(table).where(eq(table.id, row.into));
  return row?.id ?? null;
}
