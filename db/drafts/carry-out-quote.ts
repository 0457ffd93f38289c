import type { QuotePlan, TranslationPlan } from "../../lib/drafts/plans.ts";
import type { DraftTarget } from "../../lib/views/draft.ts";
import { lastVersion, type Step } from "../changes.ts";
import type { Db } from "../client.ts";
import { publishQuote } from "../publish/quote.ts";
import { Refused } from "../publish/refusals.ts";
import { refuseMergedOrganisation, refuseStrayWords } from "../publish/refuse.ts";
import { type QuoteSnapshot, SNAPSHOTS } from "../publish/snapshots.ts";
import { eventOf, sourceOf, speakerOf } from "./resolve.ts";

/** Writes a quote, new or altered; the translations that it has stay, marked stale when the words change. */
export async function carryOutQuote(tx: Db, plan: QuotePlan, target: DraftTarget | null, step: Step): Promise<void> {
  const { speaker, source, event, ...words } = plan;
  const sourceId = await sourceOf(tx, source, step);
  await refuseMergedOrganisation(tx, plan.organisationId);
  const eventId = await eventOf(tx, event, plan.said, sourceId, step);
  const spoken = await speakerOf(tx, speaker, sourceId, step);
  const translations = target ? (await quoteOf(tx, target.id)).translations : [];
  await refuseStrayWords(tx, { ...words, sourceId });
  await publishQuote(tx, target?.id ?? null, { ...words, ...spoken, sourceId, eventId, translations }, step);
}

/** Adds a translation of the words as they are, or puts it in the place of the one in its language. */
export async function carryOutTranslation(
  tx: Db,
  plan: TranslationPlan,
  target: DraftTarget,
  step: Step,
): Promise<void> {
  const { id, check: _check, ...held } = await quoteOf(tx, target.id);
  if (plan.lang === held.lang) throw new Refused({ why: "own-language" });
  const others = held.translations.filter((translation) => translation.lang !== plan.lang);
  const translations = [...others, { ...plan, ofVersion: target.baseVersion }];
  await publishQuote(tx, id, { ...held, translations }, step);
}

async function quoteOf(tx: Db, id: number): Promise<QuoteSnapshot> {
  return SNAPSHOTS.quote.parse(JSON.parse((await lastVersion(tx, "quote", id)).snapshot));
}
