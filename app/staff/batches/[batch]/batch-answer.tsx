import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import type { BatchLine } from "@/db/drafts/batch-lines.ts";
import type { WorkEnd } from "@/db/drafts/long-work.ts";
import { firstValue, type Query } from "@/lib/query-values.ts";
import { Told } from "../told.tsx";

const WHYS = ["members-at-once", "not-approved", "own-work", "words-missing", "address-taken"] as const;

type Props = { query: Query; ended: WorkEnd | null; lines: readonly BatchLine[] };

/** What became of the last step, in words; nothing when there is nothing to say. */
export async function BatchAnswer({ query, ended, lines }: Props): Promise<ReactElement | null> {
  const t = await getTranslations("desk.batch");
  if (firstValue(query, "answer") === "changed") return <Told>{t("changed")}</Told>;
  const { stopped, refused, failed } = ended ?? endIn(query);
  if (failed) return <Told>{t("failed")}</Told>;
  if (stopped) {
    const name = lines.find(({ id }) => id === stopped.id)?.name ?? `№ ${stopped.id}`;
    const known = WHYS.find((one) => one === stopped.why) ?? "other";
    return (
      <Told>
        {t("refused", { name })} {t(`whys.${known}`)}
      </Told>
    );
  }
  return refused > 0 ? <Told>{t("some", { refused })}</Told> : null;
}

/** The end of a step as the address tells it. */
function endIn(query: Query): WorkEnd {
  const isStopped = firstValue(query, "answer") === "refused";
  const stopped = { id: Number(firstValue(query, "draft")), why: firstValue(query, "why") };
  return { stopped: isStopped ? stopped : null, refused: Number(firstValue(query, "refused")) || 0, failed: false };
}
