import { getTranslations } from "next-intl/server";
import type { ReactElement, ReactNode } from "react";
import { Dock } from "@/components/form/dock.tsx";
import { deskAddressOf } from "@/lib/desk-addresses.ts";

type Act = (form: FormData) => Promise<void>;

type Props = {
  reading: number;
  /** What is left to do, in words. */
  left: string;
  /** Why nothing was made, when it was asked for in vain. */
  nothing: string | null;
  /** How many drafts there would be. */
  drafts: number;
  layAside: Act;
  make: Act;
  children?: ReactNode;
};

/** What can be done with a reading, a release's or a table's: lay it aside, leave it, make its drafts. */
export async function ReadingDock(props: Props): Promise<ReactElement> {
  const { reading, left, nothing, drafts, layAside, make, children } = props;
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
      <form action={layAside}>
        <input type="hidden" name="reading" value={reading} />
        <button type="submit" className="button button-plain">
          {t("layAside")}
        </button>
      </form>
      <a className="button button-secondary" href={deskAddressOf.reader}>
        {t("saveAndLeave")}
      </a>
      <form action={make}>
        <input type="hidden" name="reading" value={reading} />
        <button type="submit" className="button">
          {t("makeDrafts", { count: drafts })}
        </button>
      </form>
    </Dock>
  );
}
