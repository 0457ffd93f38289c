import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { ErrorSummary } from "@/components/form/error-summary.tsx";
import { TextArea } from "@/components/form/field.tsx";
import { FieldFrame } from "@/components/form/field-frame.tsx";
import { deskAddressOf } from "@/lib/desk-addresses.ts";
import { firstValue, oneOf, type Query } from "@/lib/query-values.ts";
import { requireStaff } from "../../session.ts";

const PROBLEMS = ["empty", "too-many-rows", "too-large", "no-table"] as const;

export async function generateMetadata(): Promise<Metadata> {
  await requireStaff("edit");
  return { title: (await getTranslations("desk.reader.table"))("title") };
}

/** Where a table of joiners is pasted, or its file chosen. The form is sent to an address that takes files. */
export default async function TablePage({ searchParams }: { searchParams: Promise<Query> }): Promise<ReactElement> {
  await requireStaff("edit");
  const t = await getTranslations("desk.reader.table");
  const problem = oneOf(PROBLEMS, firstValue(await searchParams, "problem") ?? "");
  const error = problem ? t(`problems.${problem}`) : undefined;
  return (
    <div className="wrap">
      <div className="desk-head">
        <h1>{t("title")}</h1>
        <a href={deskAddressOf.reader}>{t("toRelease")}</a>
      </div>
      <p className="max-w-[44rem] pb-5">{t("lede")}</p>
      {error && <ErrorSummary title={t("problems.title")} errors={[{ id: "file", text: error }]} />}
      <form
        method="post"
        action={`${deskAddressOf.table}/read`}
        encType="multipart/form-data"
        className="max-w-[52rem]"
      >
        <FieldFrame id="file" label={t("file")} hint={t("fileHint")} error={error}>
          <input
            className="field"
            type="file"
            id="file"
            name="file"
            accept=".xlsx,.csv,.tsv,.txt"
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? "file-hint file-error" : "file-hint"}
          />
        </FieldFrame>
        <TextArea id="text" name="text" label={t("text")} hint={t("textHint")} rows={10} spellCheck={false} />
        <button type="submit" className="button">
          {t("read")}
        </button>
      </form>
    </div>
  );
}
