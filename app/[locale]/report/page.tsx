import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { SentForm } from "@/components/form/sent-form.tsx";
import { PageFrame } from "@/components/page-frame.tsx";
import { recordVersion } from "@/db/record-version.ts";
import { addressOf } from "@/lib/addresses.ts";
import { firstValue, type Query } from "@/lib/query-values.ts";
import { readReportedPage } from "@/lib/reported-page.ts";
import { bind } from "@/lib/typography.ts";
import { pageMetadata } from "../page-metadata.ts";
import { reportAction } from "./actions.ts";

type Props = { searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("report");
  const locale = await getLocale();
  const head = await pageMetadata({ locale, path: "/report", title: t("title"), description: t("description") });
  return { ...head, robots: { index: false } };
}

/** Where a reader tells the editors what is wrong on a page. It is drawn for each reader and kept by nobody. */
export default async function ReportPage({ searchParams }: Props): Promise<ReactElement> {
  const t = await getTranslations("report");
  const locale = await getLocale();
  const query = await searchParams;
  const page = readReportedPage(firstValue(query, "page")) ?? addressOf.timeline(locale);
  const isSent = firstValue(query, "sent") === "1";
  return (
    <PageFrame section={null} path="/report">
      <div className="wrap">
        <div className="max-w-[40rem] pt-9 pb-7">
          <h1 className="h1">{t(isSent ? "thanks" : "title")}</h1>
          <p className="lede mt-3 mb-6">{bind(t(isSent ? "thanksLede" : "lede"))}</p>
          {isSent ? <a href={page}>{t("back")}</a> : <ReportForm page={page} />}
        </div>
      </div>
    </PageFrame>
  );
}

async function ReportForm({ page }: { page: string }): Promise<ReactElement> {
  const t = await getTranslations();
  const hidden = {
    request: randomUUID(),
    page,
    version: String(await recordVersion()),
    locale: await getLocale(),
  };
  return (
    <>
      <p className="wrap-anywhere mb-6 border-ink border-s-[5px] bg-paper-2 px-4 py-2.5 text-[0.9375rem]">
        {t("report.about", { page })}
      </p>
      <SentForm
        id="report"
        action={reportAction}
        hidden={hidden}
        fields={[
          { name: "text", kind: "area", label: t("report.text"), hint: t("report.textHint") },
          { name: "contact", kind: "email", label: t("report.contact"), hint: t("report.contactHint") },
        ]}
        submit={t("report.submit")}
        words={{ errors: t("form.errors"), error: t("form.error"), unsent: t("form.unsent") }}
      />
    </>
  );
}
