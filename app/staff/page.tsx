import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { requireStaff } from "./session.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("desk.bar");
  return { title: `${t("desk")} — ${t("name")}` };
}

export default async function DeskPage(): Promise<ReactElement> {
  await requireStaff("edit");
  const t = await getTranslations("desk.bar");
  return (
    <div className="wrap">
      <div className="desk-head">
        <h1>{t("desk")}</h1>
      </div>
    </div>
  );
}
