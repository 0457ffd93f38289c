import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { SentForm } from "@/components/form/sent-form.tsx";
import { reviewPolicy } from "@/db/drafts/review-policy.ts";
import { factorPolicy } from "@/db/staff/factor-policy.ts";
import { FACTOR_POLICIES, REVIEW_POLICIES } from "@/lib/staff.ts";
import { sentWords } from "../sent-words.ts";
import { requireStaff } from "../session.ts";
import { settingsAction } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.people.settings"))("title") };
}

export default async function SettingsPage(): Promise<ReactElement> {
  await requireStaff("administer");
  const t = await getTranslations("desk.people.settings");
  return (
    <div className="wrap pb-16">
      <div className="desk-head">
        <h1>{t("title")}</h1>
      </div>
      <SentForm
        id="settings"
        action={settingsAction}
        fields={[
          {
            name: "review",
            kind: "radios",
            label: t("review"),
            hint: t("reviewHint"),
            value: await reviewPolicy(),
            options: REVIEW_POLICIES.map((value) => ({ value, label: t(`reviews.${value}`) })),
          },
          {
            name: "factor",
            kind: "radios",
            label: t("factor"),
            hint: t("factorHint"),
            value: await factorPolicy(),
            options: FACTOR_POLICIES.map((value) => ({ value, label: t(`factors.${value}`) })),
          },
        ]}
        submit={t("save")}
        words={await sentWords()}
      />
    </div>
  );
}
