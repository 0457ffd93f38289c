import type { JoinerPlan } from "../../lib/drafts/plans.ts";
import type { Step } from "../changes.ts";
import type { Db } from "../client.ts";
import { publishMembership } from "../publish/membership.ts";
import { publishQuote } from "../publish/quote.ts";
import { refuseSecondMembership, refuseStrayWords } from "../publish/refuse.ts";
import { eventOf, organisationOf, sourceOf, speakerOf } from "./resolve.ts";

/** Writes a joiner: source, event, organisation, membership and the words, in this order, what is new as a creation. */
export async function carryOutJoiner(tx: Db, plan: JoinerPlan, step: Step): Promise<void> {
  const sourceId = await sourceOf(tx, plan.source, step);
  const eventId = await eventOf(tx, plan.event, plan.joined, sourceId, step);
  const organisationId = await organisationOf(tx, plan.organisation, sourceId, step);
  await refuseSecondMembership(tx, organisationId, null, true);
  const { joined, position, assertedBy, locator } = plan;
  const citations = [{ sourceId, assertedBy, locator }];
  await publishMembership(tx, null, { organisationId, eventId, joined, position, citations }, step);
  const people = new Map<string, number>();
  for (const [index, { speaker, speaksFor, ...words }] of plan.quotes.entries()) {
    const spoken = await speakerOf(tx, speaker, people, step);
    const said = { ...words, sourceId, eventId, organisationId: speaksFor === "joiner" ? organisationId : null };
    await refuseStrayWords(tx, said);
    await publishQuote(tx, null, { ...said, ...spoken, position: index + 1 }, step);
  }
}
