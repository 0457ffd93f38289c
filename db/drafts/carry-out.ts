import type { Alteration, Plan } from "../../lib/drafts/plans.ts";
import { partialDateOf } from "../../lib/partial-date.ts";
import type { DraftTarget } from "../../lib/views/draft.ts";
import { lastVersion, nextVersion, type Step } from "../changes.ts";
import type { Db } from "../client.ts";
import { COALITION_ID, publishCoalition } from "../publish/coalition.ts";
import { publishEvent } from "../publish/event.ts";
import { publishMembership } from "../publish/membership.ts";
import { mergeOrganisations, mergePeople } from "../publish/merge.ts";
import { publishOrganisation } from "../publish/organisation.ts";
import { publishPerson } from "../publish/person.ts";
import { recheckQuotes } from "../publish/recheck.ts";
import { Refused } from "../publish/refusals.ts";
import {
  refuseMergedOrganisation,
  refuseMergedPerson,
  refuseTakenAddress,
  refuseUnlessHeld,
} from "../publish/refuse.ts";
import { type MembershipSnapshot, SNAPSHOTS } from "../publish/snapshots.ts";
import { publishSource } from "../publish/source.ts";
import { undoChange } from "../publish/undo.ts";
import { withdraw } from "../publish/withdrawal.ts";
import { event } from "../schema/events.ts";
import { organisation, person } from "../schema/organisations.ts";
import { source } from "../schema/sources.ts";
import { carryOutJoiner } from "./carry-out-joiner.ts";
import { carryOutQuote, carryOutTranslation } from "./carry-out-quote.ts";
import { creation, eventOf, pastedAt, sourceOf } from "./resolve.ts";
import { undoBatch } from "./undo-batch.ts";

type Actor = Pick<Step, "actor" | "at">;

/**
 * Writes into the record what a draft asks for. The target is there and has the version that the draft was made from.
 * Throws `Refused` when the record does not let it stand.
 */
export async function carryOut(tx: Db, plan: Plan, target: DraftTarget | null, actor: Actor): Promise<void> {
  switch (plan.kind) {
    case "joiner":
      return carryOutJoiner(tx, plan.joiner, { ...actor, kind: "creation" });
    case "quote":
      return carryOutQuote(tx, plan.quote, target, stepOf(actor, plan.alteration));
    case "translation":
      return carryOutTranslation(tx, plan.translation, existing(target), { ...actor, kind: "addition" });
    case "departure":
      return depart(tx, plan, existing(target), { ...actor, kind: "departure", reason: plan.departure.reason });
    case "merge":
      return merge(tx, plan.intoId, existing(target), { ...actor, kind: "merge", reason: plan.reason });
    case "withdrawal": {
      const { kind, id } = existing(target);
      if (kind !== "membership" && kind !== "quote") throw new RangeError(`a ${kind} is not withdrawn`);
      await withdraw(tx, kind, id, { ...actor, kind: "withdrawal", reason: plan.reason });
      return;
    }
    case "undo":
      await undoChange(tx, plan.seq, { ...actor, kind: "correction", class: plan.class, reason: plan.reason });
      return;
    case "undo-batch":
      await undoBatch(tx, plan.batch, { ...actor, kind: "correction", class: plan.class, reason: plan.reason });
      return;
    default:
      return alter(tx, plan, target?.id ?? null, stepOf(actor, plan.alteration));
  }
}

type RecordPlan = Extract<Plan, { kind: "organisation" | "person" | "event" | "source" | "membership" | "coalition" }>;

async function alter(tx: Db, plan: RecordPlan, id: number | null, step: Step): Promise<void> {
  switch (plan.kind) {
    case "organisation":
      await refuseMergedOrganisation(tx, id);
      await refuseUnlessHeld(
        tx,
        source,
        plan.input.names.map((name) => name.sourceId),
      );
      await publishOrganisation(tx, id, plan.input, step);
      return;
    case "person":
      await refuseMergedPerson(tx, id);
      await publishPerson(tx, id, plan.input, step);
      return;
    case "event":
      await refuseUnlessHeld(tx, source, plan.input.sourceIds);
      await publishEvent(tx, id, plan.input, step);
      return;
    case "source":
      return alterSource(tx, plan, id, step);
    case "membership":
      return alterMembership(tx, plan, id, step);
    case "coalition":
      return alterCoalition(tx, plan, id, step);
  }
}

async function alterCoalition(
  tx: Db,
  { input, contactSource }: Extract<Plan, { kind: "coalition" }>,
  id: number | null,
  step: Step,
): Promise<void> {
  if (id === null && (await nextVersion(tx, "coalition", COALITION_ID)) > 1)
    throw new Refused({ why: "named-already" });
  const contact = input.contact && {
    ...input.contact,
    sourceId: contactSource ? await sourceOf(tx, contactSource, step) : input.contact.sourceId,
  };
  await refuseUnlessHeld(tx, source, [contact?.sourceId]);
  await publishCoalition(tx, { ...input, contact }, step);
}

async function alterSource(
  tx: Db,
  plan: Extract<Plan, { kind: "source" }>,
  id: number | null,
  step: Step,
): Promise<void> {
  if (id !== null && plan.input.originId === id) throw new Refused({ why: "own-origin" });
  await refuseUnlessHeld(tx, source, [plan.input.originId]);
  await refuseTakenAddress(tx, id, plan.input.url ?? null);
  const published = await publishSource(tx, id, plan.input, step, pastedAt(plan.pasted, step));
  const reasons = new Map(plan.reasons.map(({ quoteId, reason }) => [quoteId, reason]));
  const { stray } = await recheckQuotes(tx, published.id, reasons, { ...creation(step), kind: "addition" });
  if (stray.length > 0) throw new Refused({ why: "quotes-missing", quotes: stray });
}

async function alterMembership(
  tx: Db,
  { input }: Extract<Plan, { kind: "membership" }>,
  id: number | null,
  step: Step,
): Promise<void> {
  if (id === null) throw new RangeError("a membership is altered, or begins with a joiner");
  await refuseUnlessHeld(tx, event, [input.eventId]);
  await refuseUnlessHeld(
    tx,
    source,
    input.citations.map((cited) => cited.sourceId),
  );
  const { id: _id, ...held } = await membershipOf(tx, id);
  const altered = { ...held, ...input };
  refuseBackwards(altered.joined.edtf, held.departure?.date.edtf);
  await publishMembership(tx, id, altered, step);
}

async function depart(
  tx: Db,
  { departure }: Extract<Plan, { kind: "departure" }>,
  target: DraftTarget,
  step: Step,
): Promise<void> {
  const { id, ...held } = await membershipOf(tx, target.id);
  if (held.departure) throw new Refused({ why: "has-left-already" });
  refuseBackwards(held.joined.edtf, departure.date.edtf);
  const sourceId = await sourceOf(tx, departure.source, step);
  const eventId = await eventOf(tx, departure.event, departure.date, sourceId, step);
  const { date, reason } = departure;
  await publishMembership(tx, id, { ...held, departure: { date, reason, sourceId, eventId } }, step);
}

async function merge(tx: Db, intoId: number, target: DraftTarget, step: Step): Promise<void> {
  await refuseUnlessHeld(tx, target.kind === "organisation" ? organisation : person, [intoId]);
  if (target.kind === "organisation") await mergeOrganisations(tx, target.id, intoId, step);
  else await mergePeople(tx, target.id, intoId, step);
}

async function membershipOf(tx: Db, id: number): Promise<MembershipSnapshot> {
  return SNAPSHOTS.membership.parse(JSON.parse((await lastVersion(tx, "membership", id)).snapshot));
}

function refuseBackwards(joined: string, left: string | undefined): void {
  if (left === undefined) return;
  const { earliest } = partialDateOf(joined);
  if (earliest !== null && partialDateOf(left).latest < earliest) throw new Refused({ why: "leaves-before-joining" });
}

function stepOf(actor: Actor, alteration: Alteration): Step {
  if (!alteration) return { ...actor, kind: "creation" };
  if (alteration.kind === "correction") return { ...actor, ...alteration };
  const { kind, reason } = alteration;
  return reason === null ? { ...actor, kind } : { ...actor, kind, reason };
}

function existing(target: DraftTarget | null): DraftTarget {
  if (!target) throw new RangeError("the draft is about no record");
  return target;
}
