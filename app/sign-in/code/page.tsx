import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { SentForm } from "@/components/form/sent-form.tsx";
import { firstValue, type Query } from "@/lib/query-values.ts";
import { sentWords } from "../../staff/sent-words.ts";
import { codeAction } from "../actions.ts";
import { SignInStep } from "../sign-in-step.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.people.code"))("title") };
}

export default async function CodePage({ searchParams }: { searchParams: Promise<Query> }): Promise<ReactElement> {
  const t = await getTranslations("desk.people.code");
  return (
    <SignInStep title={t("title")} lede={t("lede")}>
      <SentForm
        id="code"
        action={codeAction}
        hidden={{ to: firstValue(await searchParams, "to") ?? "" }}
        fields={[{ name: "code", kind: "code", label: t("code"), hint: t("hint"), autoComplete: "one-time-code" }]}
        submit={t("submit")}
        words={await sentWords()}
      />
      <p className="mt-6">
        <a href="/sign-in">{t("again")}</a>
      </p>
    </SignInStep>
  );
}
