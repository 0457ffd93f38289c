import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { listSessions } from "@/db/staff/sessions.ts";
import { instantInWords } from "@/lib/date-words.ts";
import { DeskSection } from "../desk-section.tsx";
import { currentSession, requireStaff } from "../session.ts";
import { endSessionAction, signOutEverywhereAction } from "./actions.ts";

/** Where the member is signed in, each with a way to end it. */
export async function OwnSessions(): Promise<ReactElement> {
  const member = await requireStaff("account");
  const t = await getTranslations("desk.people.account");
  const here = (await currentSession())?.sessionId;
  return (
    <DeskSection title={t("sessions")}>
      <ul className="max-w-[46em] border-rule border-t">
        {(await listSessions(member.id)).map(({ id, startedAt, browser, address }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-rule border-b py-3"
          >
            <div className="min-w-0 flex-1 basis-60">
              <p className="font-medium">{t("since", { at: instantInWords(startedAt, member.lang) })}</p>
              <p className="small wrap-anywhere text-ink-2">{[address, browser].filter(Boolean).join(" · ")}</p>
            </div>
            {id === here ? (
              <p className="small font-semibold">{t("here")}</p>
            ) : (
              <form action={endSessionAction}>
                <input type="hidden" name="session" value={id} />
                <button type="submit" className="button button-secondary button-small">
                  {t("endSession")}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <form action={signOutEverywhereAction} className="mt-5">
        <button type="submit" className="button button-secondary">
          {t("signOutEverywhere")}
        </button>
      </form>
    </DeskSection>
  );
}
