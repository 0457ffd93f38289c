import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { Wording } from "@/components/wording.tsx";
import { searchPeople } from "@/db/desk-records.ts";
import { addressOf } from "@/lib/addresses.ts";
import { deskAddressOf } from "@/lib/desk-addresses.ts";
import { firstValue, type Query, searchedText } from "@/lib/query-values.ts";
import { RecordSearch } from "../record-search.tsx";
import { RecordWork } from "../record-work.tsx";
import { requireStaff } from "../session.ts";

const AT_ONCE = 100;

type Props = { searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  await requireStaff("edit");
  return { title: (await getTranslations("desk.records"))("people") };
}

/** Where an editor finds a person and what can be done with them. */
export default async function DeskPeoplePage({ searchParams }: Props): Promise<ReactElement> {
  const { lang } = await requireStaff("edit");
  const t = await getTranslations("desk.records");
  const q = searchedText(firstValue(await searchParams, "q"));
  const people = await searchPeople(q, AT_ONCE, lang);
  return (
    <div className="wrap pb-16">
      <div className="desk-head">
        <h1>{t("people")}</h1>
        <a className="button button-secondary" href={deskAddressOf.organisations}>
          {t("organisations")}
        </a>
      </div>
      <RecordSearch action={deskAddressOf.people} q={q} label={t("personSearch")} />
      <p className="my-4 text-ink-2">
        {people.length === AT_ONCE ? t("firstPeople", { n: AT_ONCE }) : t("foundPeople", { n: people.length })}
      </p>
      <ul className="border-ink border-t-2">
        {people.map(({ id, slug, name }) => {
          const about = { kind: "person" as const, id };
          const actions = [
            { href: deskAddressOf.begin("person", about), text: t("edit") },
            { href: deskAddressOf.begin("merge", about), text: t("merge") },
          ];
          return (
            <li key={id} className="flex flex-wrap justify-between gap-x-8 gap-y-2 border-rule border-b py-3">
              <a className="name-link list-name wrap-anywhere" href={addressOf.person(lang, slug)}>
                <Wording wording={name} />
              </a>
              <RecordWork name={name.text} actions={actions} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
