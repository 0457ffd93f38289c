import { getTranslations } from "next-intl/server";

/** The words that every short form of the desk needs. */
export async function sentWords(): Promise<{ errors: string; error: string; unsent: string }> {
  const t = await getTranslations("form");
  return { errors: t("errors"), error: t("error"), unsent: t("unsent") };
}
