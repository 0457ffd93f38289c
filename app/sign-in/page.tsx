import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { SentForm } from "@/components/form/sent-form.tsx";
import { firstValue, type Query } from "@/lib/query-values.ts";
import { sentWords } from "../staff/sent-words.ts";
import { signInAction } from "./actions.ts";
import { SignInStep } from "./sign-in-step.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("desk.people.signIn");
  return { title: t("title"), description: t("lede") };
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<Query> }): Promise<ReactElement> {
  const t = await getTranslations("desk.people.signIn");
  return (
    <SignInStep title={t("title")} lede={t("lede")}>
      <SentForm
        id="sign-in"
        action={signInAction}
        hidden={{ to: firstValue(await searchParams, "to") ?? "" }}
        fields={[
          { name: "email", kind: "email", label: t("email"), autoComplete: "username" },
          { name: "password", kind: "password", label: t("password"), autoComplete: "current-password" },
        ]}
        submit={t("submit")}
        words={await sentWords()}
      />
    </SignInStep>
  );
}
