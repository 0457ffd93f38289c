import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { SentForm } from "@/components/form/sent-form.tsx";
import { factorPolicy } from "@/db/staff/factor-policy.ts";
import { needsFactor } from "@/lib/staff.ts";
import { DeskSection } from "../../desk-section.tsx";
import { sentWords } from "../../sent-words.ts";
import { currentSession, requireStaff } from "../../session.ts";
import { endFactorAction, renewCodesAction } from "./actions.ts";
import { SetUpForm } from "./set-up-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.people.factor"))("title") };
}

export default async function FactorPage(): Promise<ReactElement> {
  const member = await requireStaff("account");
  const t = await getTranslations("desk.people.factor");
  const hasFactor = (await currentSession())?.hasFactor === true;
  const needed = needsFactor(member, await factorPolicy());
  return (
    <div className="wrap pb-16">
      <div className="desk-head">
        <h1>{t("title")}</h1>
      </div>
      <p className="mb-7 max-w-[46em] text-ink-2">{t(needed ? "ledeNeeded" : "lede")}</p>
      {hasFactor ? <OnFactor needed={needed} /> : <SetUp />}
    </div>
  );
}

async function SetUp(): Promise<ReactElement> {
  const t = await getTranslations("desk.people.factor");
  const { errors } = await sentWords();
  const words = {
    errors,
    password: t("password"),
    begin: t("begin"),
    scan: t("scan"),
    qr: t("qr"),
    byHand: t("byHand"),
    codes: t("codes"),
    codesHint: t("codesHint"),
    code: t("code"),
    codeHint: t("codeHint"),
    confirm: t("confirm"),
  };
  return <SetUpForm words={words} />;
}

async function OnFactor({ needed }: { needed: boolean }): Promise<ReactElement> {
  const t = await getTranslations("desk.people.factor");
  const words = await sentWords();
  const fields = [
    { name: "password", kind: "password", label: t("password"), autoComplete: "current-password" },
  ] as const;
  return (
    <>
      <DeskSection title={t("codes")}>
        <SentForm id="renew" action={renewCodesAction} fields={fields} submit={t("renew")} words={words} />
      </DeskSection>
      {!needed && (
        <DeskSection title={t("endTitle")}>
          <SentForm
            id="end"
            action={endFactorAction}
            fields={fields}
            submit={t("end")}
            look="button button-secondary"
            words={words}
          />
        </DeskSection>
      )}
    </>
  );
}
