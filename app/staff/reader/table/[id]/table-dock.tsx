import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { sendingAddress } from "@/lib/desk-addresses.ts";
import type { RowState } from "@/lib/reading/table-states.ts";
import { ReadingDock } from "../../reading-dock.tsx";

type Props = { reading: number; counts: Record<RowState, number>; nothing: boolean };

/** What becomes of the table when it is confirmed: how many drafts, and how many rows stay to be mended. */
export async function TableDock({ reading, counts, nothing }: Props): Promise<ReactElement> {
  const t = await getTranslations("desk.reader.table");
  return (
    <ReadingDock
      address={sendingAddress("table", reading)}
      left={t("rest", { count: counts.asked + counts.bad })}
      nothing={nothing ? t("nothingReady") : null}
      drafts={counts.ready}
    />
  );
}
