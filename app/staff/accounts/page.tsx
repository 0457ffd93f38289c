import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { SentForm } from "@/components/form/sent-form.tsx";
import { LINK_HOURS } from "@/db/staff/links.ts";
import { listMembers } from "@/db/staff/members.ts";
import { deskAddressOf } from "@/lib/desk-addresses.ts";
import { LANGUAGE_NAMES } from "@/lib/language-names.ts";
import { LOCALES } from "@/lib/locale.ts";
import { DeskSection } from "../desk-section.tsx";
import { sentWords } from "../sent-words.ts";
import { requireStaff } from "../session.ts";
import { roleOptions } from "./account-words.ts";
import { inviteAction } from "./actions.ts";
import { StateOfAccount } from "./state-of-account.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.people.accounts"))("title") };
}

export default async function AccountsPage(): Promise<ReactElement> {
  const member = await requireStaff("administer");
  const t = await getTranslations("desk.people.accounts");
  const languages = LOCALES.map((value) => ({ value, label: LANGUAGE_NAMES[value].name }));
  return (
    <div className="wrap pb-16">
      <div className="desk-head">
        <h1>{t("title")}</h1>
      </div>
      <ul className="max-w-[60em] border-rule border-t">
        {(await listMembers()).map((one) => (
          <li key={one.id} className="flex flex-wrap items-baseline gap-x-6 gap-y-1 border-rule border-b py-3">
            <div className="min-w-0 flex-1 basis-64">
              <a className="font-semibold" href={deskAddressOf.oneAccount(one.id)}>
                {one.name}
              </a>
              <p className="small wrap-anywhere text-ink-2">{one.email}</p>
            </div>
            <p className="basis-32">{t(`roles.${one.role}`)}</p>
            <StateOfAccount member={one} />
          </li>
        ))}
      </ul>
      <DeskSection title={t("invite")}>
        <p className="mb-5 max-w-[46em] text-ink-2">{t("inviteLede", { hours: LINK_HOURS })}</p>
        <SentForm
          id="invite"
          action={inviteAction}
          fields={[
            { name: "name", kind: "line", label: t("name"), hint: t("nameHint"), autoComplete: "off" },
            { name: "email", kind: "email", label: t("email"), autoComplete: "off" },
            { name: "role", kind: "radios", label: t("role"), value: "editor", options: await roleOptions() },
            { name: "lang", kind: "radios", label: t("lang"), value: member.lang, options: languages },
          ]}
          submit={t("makeInvitation")}
          words={await sentWords()}
        />
      </DeskSection>
    </div>
  );
}
