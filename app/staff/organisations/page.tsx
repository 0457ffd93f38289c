import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { ResultPages } from "@/components/result-pages.tsx";
import { membershipsOf } from "@/db/desk-records.ts";
import { listDirectory } from "@/db/directory.ts";
import { deskAddressOf } from "@/lib/desk-addresses.ts";
import { directoryQuery, parseDirectoryFilter } from "@/lib/directory-filter.ts";
import type { Query } from "@/lib/query-values.ts";
import { bind } from "@/lib/typography.ts";
import { RecordSearch } from "../record-search.tsx";
import { requireStaff } from "../session.ts";
import { OrganisationRow } from "./organisation-row.tsx";

type Props = { searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  await requireStaff("edit");
  return { title: (await getTranslations("desk.records"))("organisations") };
}

/** Where an editor finds an organisation and what can be done with it. */
export default async function DeskOrganisationsPage({ searchParams }: Props): Promise<ReactElement> {
  const { lang } = await requireStaff("edit");
  const t = await getTranslations("desk.records");
  const filter = parseDirectoryFilter(await searchParams, lang);
  const { entries, matched, atLeast, next, previous } = await listDirectory(filter, lang);
  const memberships = await membershipsOf(entries.map(({ id }) => id));
  const at = (cursor: { before?: string; after?: string }): string => {
    const { before, after } = parseDirectoryFilter(cursor, lang);
    return `${deskAddressOf.organisations}?${directoryQuery({ ...filter, before, after })}`;
  };
  return (
    <div className="wrap pb-16">
      <div className="desk-head">
        <h1>{t("organisations")}</h1>
        <div className="flex flex-wrap gap-2">
          <a className="button button-secondary" href={deskAddressOf.begin("organisation")}>
            {t("newOrganisation")}
          </a>
          <a className="button button-secondary" href={deskAddressOf.people}>
            {t("people")}
          </a>
        </div>
      </div>
      <RecordSearch action={deskAddressOf.organisations} q={filter.q} label={t("organisationSearch")} />
      <p className="my-4 text-ink-2">{bind(t(atLeast ? "foundAtLeast" : "found", { n: matched }))}</p>
      <ul className="border-ink border-t-2">
        {entries.map((entry) => (
          <OrganisationRow key={entry.id} entry={entry} memberships={memberships.get(entry.id) ?? []} />
        ))}
      </ul>
      <ResultPages
        label={t("pages")}
        onward={next === null ? null : { href: at({ after: next }), text: t("next") }}
        back={previous === null ? null : { href: at({ before: previous }), text: t("previous") }}
      />
    </div>
  );
}
