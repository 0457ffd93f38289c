import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { PartialDate } from "@/components/partial-date.tsx";
import { Status } from "@/components/status.tsx";
import { Wording } from "@/components/wording.tsx";
import type { DeskMembership } from "@/db/desk-records.ts";
import { addressOf } from "@/lib/addresses.ts";
import { deskAddressOf } from "@/lib/desk-addresses.ts";
import type { DirectoryEntryView } from "@/lib/views/directory.ts";
import { RecordWork } from "../record-work.tsx";

type Props = { entry: DirectoryEntryView; memberships: readonly DeskMembership[] };

/** An organisation with every piece of work that can begin from it. */
export function OrganisationRow({ entry, memberships }: Props): ReactElement {
  const t = useTranslations("desk.records");
  const locale = useLocale();
  const { id, slug, name, original, current, joined } = entry;
  const about = { kind: "organisation" as const, id };
  const [last] = memberships;
  const period = last && { kind: "membership" as const, id: last.id };
  const actions = [
    { href: deskAddressOf.begin("organisation", about), text: t("edit") },
    { href: deskAddressOf.begin("quote", null, { organisationId: String(id) }), text: t("addWords") },
    ...(period ? [{ href: deskAddressOf.begin("membership", period), text: t("editMembership") }] : []),
    ...(period && last.open ? [{ href: deskAddressOf.begin("departure", period), text: t("departure") }] : []),
    { href: deskAddressOf.begin("merge", about), text: t("merge") },
    ...(period ? [{ href: deskAddressOf.begin("withdrawal", period), text: t("withdraw") }] : []),
  ];
  return (
    <li className="grid gap-x-8 gap-y-2 border-rule border-b py-3.5 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
      <div className="min-w-0">
        <a className="name-link list-name wrap-anywhere" href={addressOf.organisation(locale, slug)}>
          <Wording wording={name} />
        </a>
        {original && (
          <span className="small block text-ink-2">
            <Wording wording={original} />
          </span>
        )}
        <span className="small mt-1 flex flex-wrap gap-x-4 text-ink-2">
          <Status state={current ? "current" : "left"}>{t(current ? "member" : "gone")}</Status>
          <PartialDate date={joined} />
        </span>
      </div>
      <RecordWork name={name.text} actions={actions} />
    </li>
  );
}
