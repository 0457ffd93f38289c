import { eq } from "drizzle-orm";
import { EventInput } from "../../lib/record-input.ts";
import { appendChange, nextVersion, type Published, type Step } from "../changes.ts";
import type { Db } from "../client.ts";
import { refreshEvent } from "../lists/refresh.ts";
import { event, eventAgenda, eventSource, eventText } from "../schema/events.ts";
import { dateValues } from "./dates.ts";
import { freeSlug } from "./slugs.ts";

type Content = ReturnType<typeof EventInput.parse>;

/** Publishes an event, new (`id` null) or altered. Throws on input that `EventInput` refuses. */
export async function publishEvent(tx: Db, id: number | null, input: EventInput, step: Step): Promise<Published> {
  const content = EventInput.parse(input);
  const version = id === null ? 1 : await nextVersion(tx, "event", id);
  const row = {
    kind: content.kind,
    ...dateValues(content.date),
    claimedCount: content.claimed?.count ?? null,
    claimedText: content.claimed?.text ?? null,
    claimedLang: content.claimed?.lang ?? null,
    version,
  };
  const recordId = id ?? (await create(tx, row, content));
  if (id !== null) await tx.update(event).set(row).where(eq(event.id, id));
  await writeParts(tx, recordId, content);
  await refreshEvent(tx, recordId);
  const snapshot = { id: recordId, ...content };
  const seq = await appendChange(tx, step, { recordKind: "event", recordId, version, snapshot });
  return { id: recordId, version, seq };
}

async function create(tx: Db, row: Omit<typeof event.$inferInsert, "slug">, content: Content): Promise<number> {
  const titles = content.texts.map(({ lang, title }) => ({ lang, value: `${title} ${content.date.edtf}` }));
  const slug = await freeSlug(tx, event, titles, "event");
  const [made] = await tx
    .insert(event)
    .values({ ...row, slug })
    .returning({ id: event.id });
  if (!made) throw new Error("the event was not written");
  return made.id;
}

async function writeParts(tx: Db, eventId: number, content: Content): Promise<void> {
  await tx.delete(eventText).where(eq(eventText.eventId, eventId));
  await tx.delete(eventAgenda).where(eq(eventAgenda.eventId, eventId));
  await tx.delete(eventSource).where(eq(eventSource.eventId, eventId));
  for (const text of content.texts) await tx.insert(eventText).values({ ...text, eventId });
  for (const [index, point] of content.agenda.entries()) {
    await tx.insert(eventAgenda).values({ ...point, eventId, position: index + 1 });
  }
  for (const [index, sourceId] of content.sourceIds.entries()) {
    await tx.insert(eventSource).values({ eventId, sourceId, position: index + 1 });
  }
}
