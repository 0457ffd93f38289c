import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import type { RowState } from "@/lib/reading/table-states.ts";
import { ReadingDock } from "../../reading-dock.tsx";
import { layTableAsideAction, makeTableAction } from "./actions.ts";

type Props = { reading: number; counts: Record<RowState, number>; nothing: boolean };

/** What becomes of the table when it is confirmed: how many drafts, and how many rows stay to be mended. */
export async function TableDock({ reading, counts, nothing }: Props): Promise<ReactElement> {
  const t = await getTranslations("desk.reader.table");
  return (
    <ReadingDock
      reading={reading}
      left={t("rest", { count: counts.asked + counts.bad })}
      nothing={nothing ? t("nothingReady") : null}
      drafts={counts.ready}
      layAside={layTableAsideAction}
      make={makeTableAction}
    />
  );
}
