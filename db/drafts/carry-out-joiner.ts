import type { JoinerPlan } from "../../lib/drafts/plans.ts";
import { lastVersion, type Step } from "../changes.ts";
import type { Db } from "../client.ts";
import { publishMembership } from "../publish/membership.ts";
import { publishQuote } from "../publish/quote.ts";
import { refuseSecondMembership, refuseStrayWords } from "../publish/refuse.ts";
import { sameJoining } from "../publish/same-joining.ts";
import { SNAPSHOTS } from "../publish/snapshots.ts";
import { eventOf, organisationOf, sourceOf, speakerOf } from "./resolve.ts";

/**
 * Writes a joiner: source, event, organisation, membership and the words, in this order, what is new as a creation. Where
 * the organisation is a member already, and this source tells of that joining as well, it comes to stand under it.
 */
export async function carryOutJoiner(tx: Db, plan: JoinerPlan, step: Step): Promise<void> {
  const sourceId = await sourceOf(tx, plan.source, step);
  const known = await knownJoining(tx, plan, sourceId);
  const { organisationId, eventId } = known
    ? await citeAlso(tx, known, plan, sourceId, step)
    : await join(tx, plan, sourceId, step);
  for (const [index, { speaker, speaksFor, ...words }] of plan.quotes.entries()) {
    const spoken = await speakerOf(tx, speaker, sourceId, step);
    const said = { ...words, sourceId, eventId, organisationId: speaksFor === "joiner" ? organisationId : null };
    await refuseStrayWords(tx, said);
    await publishQuote(tx, null, { ...said, ...spoken, position: index + 1 }, step);
  }
}

type Joining = { organisationId: number; eventId: number | null };

async function knownJoining(tx: Db, { organisation, joined }: JoinerPlan, sourceId: number): Promise<number | null> {
  return organisation.is === "existing" ? sameJoining(tx, organisation.id, joined.edtf, sourceId) : null;
}

async function join(tx: Db, plan: JoinerPlan, sourceId: number, step: Step): Promise<Joining> {
  const eventId = await eventOf(tx, plan.event, plan.joined, sourceId, step);
  const organisationId = await organisationOf(tx, plan.organisation, sourceId, step);
  await refuseSecondMembership(tx, organisationId, null, true);
  const { joined, position, assertedBy, locator } = plan;
  const citations = [{ sourceId, assertedBy, locator }];
  await publishMembership(tx, null, { organisationId, eventId, joined, position, citations }, step);
  return { organisationId, eventId };
}

/** What the membership says of its date and its event stays as it is: the first source said it, and this one does not deny it. */
async function citeAlso(
  tx: Db,
  membershipId: number,
  { assertedBy, locator }: JoinerPlan,
  sourceId: number,
  step: Step,
): Promise<Joining> {
  const last = await lastVersion(tx, "membership", membershipId);
  const { id, ...held } = SNAPSHOTS.membership.parse(JSON.parse(last.snapshot));
  const citations = [...held.citations, { sourceId, assertedBy, locator }];
  await publishMembership(tx, id, { ...held, citations }, { ...step, kind: "addition" });
  return { organisationId: held.organisationId, eventId: held.eventId };
}
