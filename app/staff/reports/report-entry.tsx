import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { SentForm } from "@/components/form/sent-form.tsx";
import { type ReportLine, recordAt } from "@/db/reports.ts";
import { instantInWords } from "@/lib/date-words.ts";
import { deskAddressOf } from "@/lib/desk-addresses.ts";
import { bind } from "@/lib/typography.ts";
import { sentWords } from "../sent-words.ts";
import { requireStaff } from "../session.ts";
import { answerAction } from "./actions.ts";

/** One report: the page and its version, the reader's words, and what can be answered. */
export async function ReportEntry({ report }: { report: ReportLine }): Promise<ReactElement> {
  const { lang } = await requireStaff("edit");
  const t = await getTranslations("desk.reports");
  const about = await recordAt(report.page);
  const words = await sentWords();
  return (
    <li className="border-rule border-b py-5">
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-[0.9375rem]">
        <a className="wrap-anywhere font-medium" href={report.page}>
          {report.page}
        </a>
        <span className="data small text-ink-2">
          {bind(instantInWords(report.at, lang))}, {t("version", { version: report.recordVersion })}
        </span>
      </p>
      <p className="wrap-anywhere my-2 max-w-[46em] whitespace-pre-line">{report.text}</p>
      {report.contact && <p className="small wrap-anywhere text-ink-2">{t("contact", { contact: report.contact })}</p>}
      <div className="mt-3 flex flex-wrap items-start gap-3">
        {about && (
          <a className="button button-secondary button-small" href={deskAddressOf.begin(about.kind, about)}>
            {t("begin")}
          </a>
        )}
        {(["accepted", "declined"] as const)
          .filter((state) => state !== report.state)
          .map((state) => (
            <SentForm
              key={state}
              id={`${state}-${report.id}`}
              action={answerAction}
              hidden={{ id: String(report.id), state }}
              submit={t(`answers.${state}`)}
              look="button button-secondary button-small"
              words={words}
            />
          ))}
      </div>
    </li>
  );
}
