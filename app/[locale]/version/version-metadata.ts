import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { VersionView } from "@/db/versions.ts";
import { addressOf } from "@/lib/addresses.ts";
import { versionLabel } from "@/lib/versioned.ts";
import { pageMetadata } from "../page-metadata.ts";

/** The head of a version's page: search engines are shown to the record of today. */
export async function versionMetadata({ page, title, change, step, newest }: VersionView): Promise<Metadata> {
  const t = await getTranslations("version");
  const locale = await getLocale();
  const version = versionLabel(change.version, step);
  const name = title?.text ?? t("untitled");
  const head = await pageMetadata({
    locale,
    path: addressOf.record(locale, page).slice(`/${locale}`.length),
    title: t("title", { name, version }),
    description: t("description", { name, version, newest }),
  });
  return { ...head, robots: { index: false } };
}
