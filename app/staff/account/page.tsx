import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { requireStaff } from "../session.ts";
import { signOutAction } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.people.account"))("title") };
}

export default async function AccountPage(): Promise<ReactElement> {
  const member = await requireStaff("edit");
  const t = await getTranslations("desk.people.account");
  return (
    <div className="wrap">
      <div className="desk-head">
        <h1>{t("title")}</h1>
        <form action={signOutAction}>
          <button type="submit" className="button button-secondary">
            {t("signOut")}
          </button>
        </form>
      </div>
      <p>{member.name}</p>
    </div>
  );
}
