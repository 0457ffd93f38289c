import { useTranslations } from "next-intl";
import type { ReactElement, ReactNode } from "react";
import type { TimelinePage } from "@/lib/views/timeline.ts";

/** How many entries there are, and of what sort: «17 записей: 16 вступлений, 1 заявление». */
export function TimelineCount({
  counts,
  filtered,
}: {
  counts: TimelinePage["counts"];
  filtered: boolean;
}): ReactElement {
  const t = useTranslations("filters");
  const b = (number: ReactNode): ReactElement => <b className="data font-semibold">{number}</b>;
  const { entries, atLeast } = counts;
  const sorts = (["joined", "left", "statements"] as const).filter((sort) => counts[sort] > 0);
  const total = t.rich(atLeast ? "atLeast" : filtered ? "found" : "all", { entries, b });
  if (atLeast || entries === 0) return <>{total}</>;
  return (
    <>
      {total}: {sorts.map((sort) => t(sort, { n: counts[sort] })).join(", ")}
    </>
  );
}
