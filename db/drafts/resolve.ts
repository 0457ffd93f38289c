import { createHash } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type {
  EventChoice,
  OrganisationChoice,
  SourceChoice,
  SourcePlan,
  SpeakerChoice,
  Stated,
} from "../../lib/drafts/plans.ts";
import { PersonInput, SourceInput } from "../../lib/record-input.ts";
import { lastVersion, type Step } from "../changes.ts";
import type { Db } from "../client.ts";
import { publishEvent } from "../publish/event.ts";
import { publishOrganisation } from "../publish/organisation.ts";
import { publishPerson } from "../publish/person.ts";
import { recheckQuotes } from "../publish/recheck.ts";
import { Refused } from "../publish/refusals.ts";
import { refuseMergedOrganisation, refuseMergedPerson, refuseUnlessHeld } from "../publish/refuse.ts";
import { SNAPSHOTS } from "../publish/snapshots.ts";
import { publishSource } from "../publish/source.ts";
import { event, eventText } from "../schema/events.ts";
import { person, personName } from "../schema/organisations.ts";
import { quote } from "../schema/quotes.ts";
import { source } from "../schema/sources.ts";

/** Making what a draft needs: a record that is there is taken, a new one is published in the same transaction. */

/** The source, new or there. A new one with the facts of one that is held is that one, so drafts of one batch share it. */
export async function sourceOf(tx: Db, choice: SourceChoice, step: Step): Promise<number> {
  if (choice.is === "existing") {
    await refuseUnlessHeld(tx, source, [choice.id]);
    return choice.id;
  }
  const held = await heldSource(tx, choice);
  if (held !== null) {
    if (choice.pasted !== null) await recapture(tx, held, choice.pasted, step);
    return held;
  }
  await refuseUnlessHeld(tx, source, [choice.input.originId]);
  const published = await publishSource(tx, null, choice.input, creation(step), pastedAt(choice.pasted, step));
  return published.id;
}

/** The event, new or there; a new one takes its date and its source from what happened at it. */
export async function eventOf(
  tx: Db,
  choice: EventChoice,
  date: Stated,
  sourceId: number,
  step: Step,
): Promise<number | null> {
  if (choice.is === "none") return null;
  if (choice.is === "existing") {
    await refuseUnlessHeld(tx, event, [choice.id]);
    return choice.id;
  }
  const held = await heldEvent(tx, choice.input.kind, date, choice.input.texts);
  if (held !== null) return held;
  return (await publishEvent(tx, null, { ...choice.input, date, sourceIds: [sourceId] }, creation(step))).id;
}

/** The organisation, new or there; the names that are by the draft's own source get its number. */
export async function organisationOf(
  tx: Db,
  choice: OrganisationChoice,
  sourceId: number,
  step: Step,
): Promise<number> {
  if (choice.is === "existing") {
    await refuseMergedOrganisation(tx, choice.id);
    return choice.id;
  }
  const names = choice.input.names.map((name) =>
    name.by === "source" ? { ...name, sourceId: name.sourceId ?? sourceId } : name,
  );
  await refuseUnlessHeld(
    tx,
    source,
    names.map((name) => name.sourceId),
  );
  return (await publishOrganisation(tx, null, { ...choice.input, names }, creation(step))).id;
}

/** Who speaks. Whom one source quotes twice under one name is one person, whichever drafts the words are of. */
export async function speakerOf(
  tx: Db,
  choice: SpeakerChoice,
  sourceId: number,
  step: Step,
): Promise<{ personId: number | null; speakerAsPrinted: string | null }> {
  if (choice.is === "printed") return { personId: null, speakerAsPrinted: choice.text };
  if (choice.is === "existing") {
    await refuseMergedPerson(tx, choice.id);
    return { personId: choice.id, speakerAsPrinted: null };
  }
  const held = await heldSpeaker(tx, choice, sourceId);
  const personId = held ?? (await publishPerson(tx, null, choice.input, creation(step))).id;
  return { personId, speakerAsPrinted: null };
}

/** The step with which something new begins, whatever the draft is. */
export function creation({ actor, at }: Step): Step {
  return at === undefined ? { actor, kind: "creation" } : { actor, kind: "creation", at };
}

export function pastedAt(text: string | null, step: Step): { text: string; at: string } | undefined {
  return text === null ? undefined : { text, at: step.at ?? new Date().toISOString() };
}

/** The source of the record that has just these facts, if any. Throws `Refused` when another has its address. */
export async function heldSource(tx: Db, { input }: SourcePlan): Promise<number | null> {
  const { publisher, title, url, lang, published } = SourceInput.parse(input);
  const place = url === null ? and(isNull(source.url), eq(source.publisher, publisher)) : eq(source.url, url);
  const rows = await tx.select().from(source).where(place);
  const same = rows.find(
    (row) => row.lang === lang && row.published === published && row.title === title && row.publisher === publisher,
  );
  if (same) return same.id;
  const [other] = rows;
  if (url !== null && other) throw new Refused({ why: "address-taken", sourceId: other.id });
  return null;
}

async function recapture(tx: Db, id: number, text: string, step: Step): Promise<void> {
  const {
    id: _id,
    captures,
    ...input
  } = SNAPSHOTS.source.parse(JSON.parse((await lastVersion(tx, "source", id)).snapshot));
  const sha256 = createHash("sha256").update(text).digest("hex");
  if (captures.some((capture) => capture.sha256 === sha256)) return;
  const addition = { ...creation(step), kind: "addition" as const };
  await publishSource(tx, id, input, addition, pastedAt(text, step));
  const { stray } = await recheckQuotes(tx, id, new Map(), addition);
  if (stray.length > 0) throw new Refused({ why: "quotes-missing", quotes: stray });
}

async function heldSpeaker(
  tx: Db,
  { input }: Extract<SpeakerChoice, { is: "new" }>,
  sourceId: number,
): Promise<number | null> {
  const rows = await tx
    .selectDistinct({ id: person.id, lang: personName.lang, value: personName.value })
    .from(quote)
    .innerJoin(person, eq(person.id, quote.personId))
    .innerJoin(personName, eq(personName.personId, person.id))
    .where(eq(quote.sourceId, sourceId));
  const { names } = PersonInput.parse(input);
  return rows.find((row) => names.some((name) => name.lang === row.lang && name.value === row.value))?.id ?? null;
}

async function heldEvent(
  tx: Db,
  kind: typeof event.$inferSelect.kind,
  date: Stated,
  texts: readonly { lang: string; title: string }[],
): Promise<number | null> {
  const rows = await tx
    .select({ id: event.id, lang: eventText.lang, title: eventText.title })
    .from(event)
    .innerJoin(eventText, eq(eventText.eventId, event.id))
    .where(and(eq(event.kind, kind), eq(event.date, date.edtf)));
  const same = rows.find((row) => texts.some((text) => text.lang === row.lang && text.title.trim() === row.title));
  return same?.id ?? null;
}
