import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { SentForm } from "@/components/form/sent-form.tsx";
import { linkHolder } from "@/db/staff/links.ts";
import { sentWords } from "../../../staff/sent-words.ts";
import { linkAction } from "../../actions.ts";
import { SignInStep } from "../../sign-in-step.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.people.link"))("title") };
}

export default async function LinkPage({ params }: { params: Promise<{ token: string }> }): Promise<ReactElement> {
  const { token } = await params;
  const t = await getTranslations("desk.people.link");
  const holder = await linkHolder(token);
  if (!holder) return <SignInStep title={t("goneTitle")} lede={t("gone")} />;
  const { name, email } = holder;
  return (
    <SignInStep title={t("title")} lede={t("lede", { name, email })}>
      <SentForm
        id="link"
        action={linkAction}
        hidden={{ token }}
        fields={[
          {
            name: "password",
            kind: "password",
            label: t("password"),
            hint: t("hint"),
            autoComplete: "new-password",
          },
          { name: "again", kind: "password", label: t("again"), autoComplete: "new-password" },
        ]}
        submit={t("submit")}
        words={await sentWords()}
      />
    </SignInStep>
  );
}
