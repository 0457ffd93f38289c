import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { Tag } from "@/components/form/tag.tsx";
import { workOn } from "@/db/drafts/long-work.ts";
import { batchAddress, deskAddressOf, sendingAddress } from "@/lib/desk-addresses.ts";
import { firstValue, type Query } from "@/lib/query-values.ts";
import { missingOfSource } from "@/lib/reading/source.ts";
import { countStates } from "@/lib/reading/table-states.ts";
import { Told } from "../../../batches/told.tsx";
import { WorkProgress } from "../../../batches/work-progress.tsx";
import { KeptForm } from "../../../kept-form.tsx";
import { requireStaff } from "../../../session.ts";
import { SourceDetails } from "../../source-details.tsx";
import { ColumnsForm } from "./columns-form.tsx";
import { type OpenTable, tableAt } from "./opened.ts";
import { RowList } from "./row-list.tsx";
import { SharedForm } from "./shared-form.tsx";
import { TableDock } from "./table-dock.tsx";
import { TableProgress } from "./table-progress.tsx";
import { viewOf } from "./view.ts";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requireStaff("edit");
  const { reading } = await tableAt((await params).id);
  return { title: `${reading.title} — ${(await getTranslations("desk.reader.table"))("title")}` };
}

/** A table of joiners: how its columns are read, where it comes from, and every row with what it still needs. */
export default async function TableReadingPage({ params, searchParams }: Props): Promise<ReactElement> {
  await requireStaff("edit");
  const { id } = await params;
  // Before the record is read: work that ends meanwhile is then still shown as going on, and the page is drawn again.
  const work = workOn(`${deskAddressOf.table}/${id}`);
  const open = await tableAt(id);
  const query = await searchParams;
  const view = viewOf(query);
  const counts = countStates(open.rows);
  const isOpen = open.reading.state === "open";
  const isMaking = work !== null && work.end === null;
  const t = await getTranslations("desk.reader.table");
  const batchWords = await getTranslations("desk.batch");
  const asked = firstValue(query, "asked");
  const missing = asked === "source" ? missingOfSource(open.standing.source) : [];
  return (
    <>
      <div className="wrap">
        <Head open={open} />
        {isMaking && <WorkProgress work={work} />}
        {work?.end?.failed && <Told>{batchWords("failed")}</Told>}
        <h2 className="sr-only">{t("about")}</h2>
        <TableProgress counts={counts} view={view} />
        <SourceDetails
          source={open.standing.source}
          missing={missing}
          unknown={t("sourceUnknown")}
          address={sendingAddress("table", open.reading.id)}
        />
        <SharedForm open={open} />
        <ColumnsForm open={open} view={view} />
        <RowList open={open} view={view} />
      </div>
      {isOpen && !isMaking && <TableDock reading={open.reading.id} counts={counts} nothing={asked === "nothing"} />}
    </>
  );
}

async function Head({ open: { reading } }: { open: OpenTable }): Promise<ReactElement> {
  const t = await getTranslations("desk.reader");
  return (
    <div className="desk-head">
      <div className="min-w-0">
        <p className="small text-ink-2">
          {t("table.title")}{" "}
          <Tag tone={reading.state === "open" ? "warning" : "ok"}>{t(`states.${reading.state}`)}</Tag>
        </p>
        <h1 className="wrap-anywhere">{reading.title}</h1>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <a href={deskAddressOf.table}>{t("table.another")}</a>
        {reading.batch !== null && <a href={batchAddress(reading.batch)}>{t("toDrafts")}</a>}
        {reading.state === "laid-aside" && (
          <KeptForm address={sendingAddress("table", reading.id)} act="aside">
            <input type="hidden" name="to" value="open" />
            <button type="submit" className="button button-secondary">
              {t("takeUp")}
            </button>
          </KeptForm>
        )}
      </div>
    </div>
  );
}
