import { getTranslations } from "next-intl/server";
import type { ReactElement, ReactNode } from "react";
import { Dock } from "@/components/form/dock.tsx";
import { deskAddressOf } from "@/lib/desk-addresses.ts";
import { KeptForm } from "../kept-form.tsx";

type Props = {
  /** Where its forms are sent. */
  address: string;
  /** What is left to do, in words. */
  left: string;
  /** Why nothing was made, when it was asked for in vain. */
  nothing: string | null;
  /** How many drafts there would be. */
  drafts: number;
  children?: ReactNode;
};

/** What can be done with a reading, a release's or a table's: lay it aside, leave it, make its drafts. */
export async function ReadingDock(props: Props): Promise<ReactElement> {
  const { address, left, nothing, drafts, children } = props;
  const t = await getTranslations("desk.reader");
  return (
    <Dock
      state={
        <>
          <b className="font-semibold text-ink" id="decided" tabIndex={-1}>
            {left}
          </b>
          {nothing && <span role="alert">{nothing}</span>}
        </>
      }
    >
      {children}
      <KeptForm address={address} act="aside">
        <input type="hidden" name="to" value="laid-aside" />
        <button type="submit" className="button button-plain">
          {t("layAside")}
        </button>
      </KeptForm>
      <a className="button button-secondary" href={deskAddressOf.reader}>
        {t("saveAndLeave")}
      </a>
      <KeptForm address={address} act="make">
        <button type="submit" className="button">
          {t("makeDrafts", { count: drafts })}
        </button>
      </KeptForm>
    </Dock>
  );
}
