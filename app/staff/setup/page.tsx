import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { SentForm } from "@/components/form/sent-form.tsx";
import type { SentField } from "@/components/form/sent-state.ts";
import { hasBegun } from "@/db/beginning.ts";
import { reviewPolicy } from "@/db/drafts/review-policy.ts";
import { deskAddressOf } from "@/lib/desk-addresses.ts";
import { LANGUAGE_NAMES } from "@/lib/language-names.ts";
import { LOCALES } from "@/lib/locale.ts";
import { REVIEW_POLICIES } from "@/lib/staff.ts";
import { sentWords } from "../sent-words.ts";
import { requireStaff } from "../session.ts";
import { beginAction } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.setup"))("title") };
}

export default async function SetupPage(): Promise<ReactElement> {
  await requireStaff("administer");
  if (await hasBegun()) redirect(deskAddressOf.desk);
  const t = await getTranslations("desk.setup");
  const policies = await getTranslations("desk.people.settings");
  const names = LOCALES.flatMap((lang): SentField[] => {
    const language = LANGUAGE_NAMES[lang].name;
    return [
      { name: `name-${lang}`, kind: "line", label: t("name", { language }) },
      { name: `short-${lang}`, kind: "line", label: t("short", { language }), hint: t("shortHint") },
      { name: `about-${lang}`, kind: "area", label: t("about", { language }) },
    ];
  });
  return (
    <div className="wrap pb-16">
      <div className="desk-head">
        <h1>{t("title")}</h1>
      </div>
      <p className="lede mb-7 max-w-[40em]">{t("lede")}</p>
      <SentForm
        id="setup"
        action={beginAction}
        fields={[
          ...names,
          { name: "founded", kind: "line", label: t("founded"), hint: t("foundedHint") },
          {
            name: "review",
            kind: "radios",
            label: policies("review"),
            hint: policies("reviewHint"),
            value: await reviewPolicy(),
            options: REVIEW_POLICIES.map((value) => ({ value, label: policies(`reviews.${value}`) })),
          },
        ]}
        submit={t("submit")}
        words={await sentWords()}
      />
    </div>
  );
}
