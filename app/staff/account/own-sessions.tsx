import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { SentForm } from "@/components/form/sent-form.tsx";
import { listSessions } from "@/db/staff/sessions.ts";
import { instantInWords } from "@/lib/date-words.ts";
import { DeskSection } from "../desk-section.tsx";
import { sentWords } from "../sent-words.ts";
import { currentSession, requireStaff } from "../session.ts";
import { endSessionAction, signOutEverywhereAction } from "./actions.ts";

/** Where the member is signed in, each with a way to end it. */
export async function OwnSessions(): Promise<ReactElement> {
  const member = await requireStaff("account");
  const t = await getTranslations("desk.people.account");
  const words = await sentWords();
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
              <SentForm
                id={`end-${id}`}
                action={endSessionAction}
                hidden={{ session: id }}
                submit={t("endSession")}
                look="button button-secondary button-small"
                words={words}
              />
            )}
          </li>
        ))}
      </ul>
      <div className="mt-5">
        <SentForm
          id="everywhere"
          action={signOutEverywhereAction}
          submit={t("signOutEverywhere")}
          look="button button-secondary"
          words={words}
        />
      </div>
    </DeskSection>
  );
}
