import { eq } from "drizzle-orm";
import { EventInput } from "../../lib/record-input.ts";
import { appendChange, nextVersion, type Published, type Step } from "../changes.ts";
import type { Db } from "../client.ts";
import { refreshEvent } from "../lists/refresh.ts";
import { event, eventAgenda, eventSource, eventText } from "../schema/events.ts";
import { dateValues } from "./dates.ts";
import { freeSlug } from "./slugs.ts";
import type { EventSnapshot } from "./snapshots.ts";

/** Publishes an event, new (`id` null) or altered. Throws on input that `EventInput` refuses. */
export async function publishEvent(tx: Db, id: number | null, input: EventInput, step: Step): Promise<Published> {
  const content = EventInput.parse(input);
  const slug = id === null ? await slugFor(tx, content) : await slugOfEvent(tx, id);
  const version = id === null ? 1 : await nextVersion(tx, "event", id);
  const recordId = await write(tx, id, { ...content, slug }, version);
  const snapshot: EventSnapshot = { id: recordId, slug, ...content };
  await writeParts(tx, snapshot);
  await refreshEvent(tx, recordId);
  const seq = await appendChange(tx, step, { recordKind: "event", recordId, version, snapshot });
  return { id: recordId, version, seq };
}

export function eventRow(content: Omit<EventSnapshot, "id">, version: number) {
  return {
    slug: content.slug,
    kind: content.kind,
    ...dateValues(content.date),
    claimedCount: content.claimed?.count ?? null,
    claimedText: content.claimed?.text ?? null,
    claimedLang: content.claimed?.lang ?? null,
    version,
  };
}

/** The rows beside the event's own: its texts, agenda and sources. */
export function eventParts({ id, texts, agenda, sourceIds }: EventSnapshot) {
  return {
    texts: texts.map((text) => ({ ...text, eventId: id })),
    agenda: agenda.map((point, index) => ({ ...point, eventId: id, position: index + 1 })),
    sources: sourceIds.map((sourceId, index) => ({ eventId: id, sourceId, position: index + 1 })),
  };
}

async function write(tx: Db, id: number | null, content: Omit<EventSnapshot, "id">, version: number): Promise<number> {
  const { slug, ...row } = eventRow(content, version);
  if (id !== null) {
    await tx.update(event).set(row).where(eq(event.id, id));
    return id;
  }
  const [made] = await tx
    .insert(event)
    .values({ ...row, slug })
    .returning({ id: event.id });
  if (!made) throw new Error("the event was not written");
  return made.id;
}

async function writeParts(tx: Db, snapshot: EventSnapshot): Promise<void> {
  const { texts, agenda, sources } = eventParts(snapshot);
  await tx.delete(eventText).where(eq(eventText.eventId, snapshot.id));
  await tx.delete(eventAgenda).where(eq(eventAgenda.eventId, snapshot.id));
  await tx.delete(eventSource).where(eq(eventSource.eventId, snapshot.id));
  for (const text of texts) await tx.insert(eventText).values(text);
  for (const point of agenda) await tx.insert(eventAgenda).values(point);
  for (const source of sources) await tx.insert(eventSource).values(source);
}

async function slugFor(tx: Db, content: Omit<EventSnapshot, "id" | "slug">): Promise<string> {
  const titles = content.texts.map(({ lang, title }) => ({ lang, value: `${title} ${content.date.edtf}` }));
  return freeSlug(tx, event, titles, "event");
}

async function slugOfEvent(tx: Db, id: number): Promise<string> {
  const [row] = await tx.select({ slug: event.slug }).from(event).where(eq(event.id, id));
  if (!row) throw new RangeError(`there is no event ${id}`);
  return row.slug;
}
