import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { DRAFT_STATES, type DraftState } from "@/lib/drafts/vocabulary.ts";

/** How many of the drafts are in which state. */
export async function BatchStates({
  found,
}: {
  found: { states: Record<DraftState, number>; total: number };
}): Promise<ReactElement> {
  const t = await getTranslations("desk.batch");
  return (
    <p className="flex flex-wrap gap-x-5 text-[0.9375rem] text-ink-2" role="status">
      {DRAFT_STATES.filter((state) => found.states[state] > 0).map((state) => (
        <span key={state}>
          <b className="font-semibold text-ink">{found.states[state]}</b> {t(`states.${state}`)}
        </span>
      ))}
    </p>
  );
}
