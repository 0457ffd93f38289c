import { getTranslations } from "next-intl/server";
import { ROLES, type Role } from "@/lib/staff.ts";

/** The roles with what each may do. */
export async function roleOptions(): Promise<{ value: Role; label: string }[]> {
  const t = await getTranslations("desk.people.accounts");
  return ROLES.map((value) => ({ value, label: t("roleMay", { role: t(`roles.${value}`), may: t(`may.${value}`) }) }));
}
