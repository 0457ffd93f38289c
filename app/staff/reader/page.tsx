import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { listReadings, type ReadingLine } from "@/db/readings.ts";
import { batchAddress, deskAddressOf, readingAddress } from "@/lib/desk-addresses.ts";
import { sendingWords } from "../kept-form.tsx";
import { requireStaff } from "../session.ts";
import { PasteForm } from "./paste-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("desk.reader");
  return { title: `${t("title")} — ${t("desk")}` };
}

export default async function ReaderPage(): Promise<ReactElement> {
  await requireStaff("edit");
  const t = await getTranslations("desk.reader");
  const [open, made] = await Promise.all([listReadings("open"), listReadings("made", 10)]);
  return (
    <div className="wrap">
      <div className="desk-head">
        <h1>{t("title")}</h1>
        <a href={deskAddressOf.table}>{t("table.toTable")}</a>
      </div>
      <p className="max-w-[44rem] pb-2">{t("lede")}</p>
      <PasteForm
        words={{
          text: t("paste.text"),
          textHint: t("paste.textHint"),
          published: t("paste.published"),
          publishedHint: t("paste.publishedHint"),
          read: t("paste.read"),
          error: t("error"),
        }}
        sending={await sendingWords()}
      />
      <Readings title={t("unfinished")} lines={open} />
      <Readings title={t("finished")} lines={made} />
    </div>
  );
}

function Readings({ title, lines }: { title: string; lines: readonly ReadingLine[] }): ReactElement | null {
  if (lines.length === 0) return null;
  return (
    <section className="mt-8">
      <h2 className="group-title">{title}</h2>
      <ul className="found">
        {lines.map(({ id, kind, title: line, batch, updatedAt }) => (
          <li key={id} className="found-line found-plain">
            <a href={batch === null ? readingAddress(kind, id) : batchAddress(batch)}>{line}</a>
            <time dateTime={updatedAt} className="small text-ink-3">
              {updatedAt.slice(0, 16).replace("T", " ")}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );
}
