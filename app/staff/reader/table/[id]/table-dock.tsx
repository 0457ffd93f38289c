import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { Dock } from "@/components/form/dock.tsx";
import { deskAddressOf } from "@/lib/desk-addresses.ts";
import type { RowState } from "@/lib/reading/table-states.ts";
import { layTableAsideAction, makeTableAction } from "./actions.ts";

type Props = { reading: number; counts: Record<RowState, number>; nothing: boolean };

/** What becomes of the table when it is confirmed: how many drafts, and how many rows stay to be mended. */
export async function TableDock({ reading, counts, nothing }: Props): Promise<ReactElement> {
  const t = await getTranslations("desk.reader");
  const rest = counts.asked + counts.bad;
  return (
    <Dock
      state={
        <>
          <b className="font-semibold text-ink" id="decided" tabIndex={-1}>
            {t("table.rest", { count: rest })}
          </b>
          {nothing && <span role="alert">{t("table.nothingReady")}</span>}
        </>
      }
    >
      <form action={layTableAsideAction}>
        <input type="hidden" name="reading" value={reading} />
        <button type="submit" className="button button-plain">
          {t("layAside")}
        </button>
      </form>
      <a className="button button-secondary" href={deskAddressOf.reader}>
        {t("saveAndLeave")}
      </a>
      <form action={makeTableAction}>
        <input type="hidden" name="reading" value={reading} />
        <button type="submit" className="button">
          {t("makeDrafts", { count: counts.ready })}
        </button>
      </form>
    </Dock>
  );
}
