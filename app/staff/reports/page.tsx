import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { listReports } from "@/db/reports.ts";
import { bind } from "@/lib/typography.ts";
import { requireStaff } from "../session.ts";
import { ReportEntry } from "./report-entry.tsx";

export async function generateMetadata(): Promise<Metadata> {
  await requireStaff("edit");
  return { title: (await getTranslations("desk.reports"))("title") };
}

/** What readers say is wrong: the new reports, then those that were answered. */
export default async function ReportsPage(): Promise<ReactElement> {
  await requireStaff("edit");
  const t = await getTranslations("desk.reports");
  const lists = await Promise.all(
    (["new", "accepted", "declined"] as const).map(async (state) => ({ state, reports: await listReports(state) })),
  );
  return (
    <div className="wrap pb-16">
      <div className="desk-head">
        <h1>{t("title")}</h1>
      </div>
      {lists.map(({ state, reports }) =>
        state !== "new" && reports.length === 0 ? null : (
          <section key={state} aria-labelledby={state} className="mt-6 max-w-[60rem]">
            <h2 id={state} className="desk-title">
              {t(`lists.${state}`)} <span className="data font-normal text-ink-3">{reports.length}</span>
            </h2>
            {reports.length === 0 ? (
              <p className="text-ink-2">{bind(t("empty"))}</p>
            ) : (
              <ol>
                {reports.map((report) => (
                  <ReportEntry key={report.id} report={report} />
                ))}
              </ol>
            )}
          </section>
        ),
      )}
    </div>
  );
}
