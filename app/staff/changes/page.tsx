import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { ResultPages } from "@/components/result-pages.tsx";
import { findHead, listActors, listChanges } from "@/db/change-log.ts";
import { changeLogQuery, parseChangeLogFilter } from "@/lib/change-log-filter.ts";
import { deskAddressOf } from "@/lib/desk-addresses.ts";
import type { Query } from "@/lib/query-values.ts";
import { bind } from "@/lib/typography.ts";
import { requireStaff } from "../session.ts";
import { ChangeFilter } from "./change-filter.tsx";
import { ChangeRows } from "./change-rows.tsx";

const AT_ONCE = 50;

type Props = { searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  await requireStaff("edit");
  return { title: (await getTranslations("desk.changes"))("title") };
}

/** Every published step of the record, newest first, under a filter. */
export default async function ChangesPage({ searchParams }: Props): Promise<ReactElement> {
  const { lang } = await requireStaff("edit");
  const t = await getTranslations("desk.changes");
  const filter = parseChangeLogFilter(await searchParams);
  const [{ changes, older }, head, actors] = await Promise.all([
    listChanges(filter, AT_ONCE, lang),
    findHead(),
    listActors(),
  ]);
  const at = (before: number | null): string => {
    const query = changeLogQuery({ ...filter, before });
    return query === "" ? deskAddressOf.changes : `${deskAddressOf.changes}?${query}`;
  };
  return (
    <div className="wrap pb-16">
      <div className="desk-head">
        <h1>{t("title")}</h1>
      </div>
      {head && (
        <p className="border-ink border-t-2 pt-3 text-[0.9375rem] text-ink-2">
          {bind(t("head", { seq: head.seq }))} <code className="data wrap-anywhere">{head.hash}</code>
        </p>
      )}
      <ChangeFilter filter={filter} actors={actors} />
      {changes.length === 0 ? <p className="mt-8">{t("empty")}</p> : <ChangeRows changes={changes} />}
      <ResultPages
        label={t("pages")}
        onward={older === null ? null : { href: at(older), text: t("older") }}
        back={filter.before === null ? null : { href: at(null), text: t("newest") }}
      />
    </div>
  );
}
