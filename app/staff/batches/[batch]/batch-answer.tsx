import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import type { BatchLine } from "@/db/drafts/batch-lines.ts";
import { firstValue, type Query } from "@/lib/query-values.ts";

const WHYS = ["members-at-once", "not-approved", "own-work", "words-missing", "address-taken"] as const;

/** What became of the last step, in words; nothing when there is nothing to say. */
export async function BatchAnswer({
  query,
  lines,
}: {
  query: Query;
  lines: readonly BatchLine[];
}): Promise<ReactElement | null> {
  const t = await getTranslations("desk.batch");
  const [answer, id, why] = ["answer", "draft", "why"].map((key) => firstValue(query, key) ?? "");
  if (answer === "changed") return <Told>{t("changed")}</Told>;
  if (answer === "some")
    return (
      <Told>{t("some", { done: firstValue(query, "done") ?? "", refused: firstValue(query, "refused") ?? "" })}</Told>
    );
  if (answer !== "refused") return null;
  const name = lines.find((line) => String(line.id) === id)?.name ?? `№ ${id}`;
  const known = WHYS.find((one) => one === why) ?? "other";
  return (
    <Told>
      {t("refused", { name })} {t(`whys.${known}`)}
    </Told>
  );
}

function Told({ children }: { children: React.ReactNode }): ReactElement {
  return (
    <p role="alert" className="my-3 border-[3px] border-err bg-err-tint px-4 py-3 font-semibold">
      {children}
    </p>
  );
}
