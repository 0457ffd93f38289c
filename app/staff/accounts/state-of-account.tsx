import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { Tag } from "@/components/form/tag.tsx";
import type { MemberLine } from "@/db/staff/members.ts";

/** Whether somebody can sign in, and how. */
export async function StateOfAccount({ member }: { member: MemberLine }): Promise<ReactElement> {
  const t = await getTranslations("desk.people.accounts.state");
  if (member.disabledAt) return <Tag>{t("closed")}</Tag>;
  if (!member.hasPassword) return <Tag tone="draft">{t("invited")}</Tag>;
  return member.hasFactor ? <Tag tone="ok">{t("factor")}</Tag> : <Tag tone="warning">{t("password")}</Tag>;
}
