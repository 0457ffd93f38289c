import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { firstValue, type Query } from "@/lib/query-values.ts";
import { SignInForm } from "./sign-in-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("desk.people.signIn");
  return { title: t("title"), description: t("lede") };
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<Query> }): Promise<ReactElement> {
  const t = await getTranslations("desk.people.signIn");
  const words = { email: t("email"), password: t("password"), submit: t("submit"), refused: t("refused") };
  return (
    <div className="max-w-[26rem] py-10">
      <h1 className="h1">{t("title")}</h1>
      <p className="lede mt-3 mb-7">{t("lede")}</p>
      <SignInForm words={words} to={firstValue(await searchParams, "to") ?? ""} />
    </div>
  );
}
