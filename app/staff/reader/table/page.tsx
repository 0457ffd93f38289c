import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { TextArea } from "@/components/form/field.tsx";
import { FieldFrame } from "@/components/form/field-frame.tsx";
import { deskAddressOf } from "@/lib/desk-addresses.ts";
import { KeptForm } from "../../kept-form.tsx";
import { requireStaff } from "../../session.ts";

export async function generateMetadata(): Promise<Metadata> {
  await requireStaff("edit");
  return { title: (await getTranslations("desk.reader.table"))("title") };
}

/** Where a table of joiners is pasted, or its file chosen. The form is sent to an address that takes files. */
export default async function TablePage(): Promise<ReactElement> {
  await requireStaff("edit");
  const t = await getTranslations("desk.reader.table");
  return (
    <div className="wrap">
      <div className="desk-head">
        <h1>{t("title")}</h1>
        <a href={deskAddressOf.reader}>{t("toRelease")}</a>
      </div>
      <p className="max-w-[44rem] pb-5">{t("lede")}</p>
      <KeptForm address={`${deskAddressOf.table}/read`} className="max-w-[52rem]" title={t("problems.title")}>
        <FieldFrame id="file" label={t("file")} hint={t("fileHint")}>
          <input
            className="field"
            type="file"
            id="file"
            name="file"
            accept=".xlsx,.csv,.tsv,.txt"
            aria-describedby="file-hint"
          />
        </FieldFrame>
        <TextArea id="text" name="text" label={t("text")} hint={t("textHint")} rows={10} spellCheck={false} />
        <button type="submit" className="button">
          {t("read")}
        </button>
      </KeptForm>
    </div>
  );
}
