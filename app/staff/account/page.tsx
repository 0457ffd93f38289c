import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { SentForm } from "@/components/form/sent-form.tsx";
import { deskAddressOf } from "@/lib/desk-addresses.ts";
import { LANGUAGE_NAMES } from "@/lib/language-names.ts";
import { LOCALES } from "@/lib/locale.ts";
import { may } from "@/lib/staff.ts";
import { DeskSection } from "../desk-section.tsx";
import { sentWords } from "../sent-words.ts";
import { currentSession, requireStaff } from "../session.ts";
import { aboutMeAction, passwordAction, signOutAction } from "./actions.ts";
import { OwnSessions } from "./own-sessions.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.people.account"))("title") };
}

export default async function AccountPage(): Promise<ReactElement> {
  const member = await requireStaff("account");
  const t = await getTranslations("desk.people.account");
  const session = await currentSession();
  const words = await sentWords();
  const languages = LOCALES.map((value) => ({ value, label: LANGUAGE_NAMES[value].name }));
  return (
    <div className="wrap pb-16">
      <div className="desk-head">
        <h1>{t("title")}</h1>
        <SentForm
          id="sign-out"
          action={signOutAction}
          submit={t("signOut")}
          look="button button-secondary"
          words={words}
        />
      </div>
      <p className="text-ink-2">
        {t("who", { email: session?.email ?? "", role: t(`roles.${member.role}`) })}
        {may(member, "administer") && (
          <>
            {" "}
            <a href={deskAddressOf.accounts}>{t("accounts")}</a>, <a href={deskAddressOf.settings}>{t("settings")}</a>
          </>
        )}
      </p>
      <DeskSection title={t("aboutMe")}>
        <SentForm
          id="about-me"
          action={aboutMeAction}
          fields={[
            { name: "name", kind: "line", label: t("name"), hint: t("nameHint"), value: member.name },
            { name: "lang", kind: "radios", label: t("lang"), value: member.lang, options: languages },
          ]}
          submit={t("save")}
          words={words}
        />
      </DeskSection>
      <DeskSection title={t("factor")}>
        <p className="max-w-[46em]">{t(session?.hasFactor ? "factorOn" : "factorOff")}</p>
        <p className="mt-3">
          <a href={deskAddressOf.factor}>{t(session?.hasFactor ? "factorChange" : "factorSetUp")}</a>
        </p>
      </DeskSection>
      <DeskSection title={t("password")}>
        <SentForm
          id="password"
          action={passwordAction}
          fields={[
            { name: "current", kind: "password", label: t("currentPassword"), autoComplete: "current-password" },
            { name: "password", kind: "password", label: t("newPassword"), autoComplete: "new-password" },
            { name: "again", kind: "password", label: t("newPasswordAgain"), autoComplete: "new-password" },
          ]}
          submit={t("changePassword")}
          look="button button-secondary"
          words={words}
        />
      </DeskSection>
      <OwnSessions />
    </div>
  );
}
