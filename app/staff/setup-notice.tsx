import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { hasBegun } from "@/db/beginning.ts";
import { deskAddressOf } from "@/lib/desk-addresses.ts";
import { may } from "@/lib/staff.ts";
import { currentMember } from "./session.ts";

/** Leads an admin to name the coalition while the record is about nobody yet. */
export async function SetupNotice(): Promise<ReactElement | null> {
  const member = await currentMember();
  if (!member || !may(member, "administer") || (await hasBegun())) return null;
  const t = await getTranslations("desk.setup");
  return (
    <aside aria-label={t("title")} className="border-rule border-b bg-paper-2">
      <p className="wrap py-3">
        {t("notice")} <a href={deskAddressOf.setup}>{t("title")}</a>
      </p>
    </aside>
  );
}
