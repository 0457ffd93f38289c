import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { publicAddress } from "@/lib/public-origin.ts";

/** The head of a frame: search engines are led to the page that it is a part of. */
export async function frameMetadata(title: string, address: string): Promise<Metadata> {
  const t = await getTranslations("site");
  return {
    title: { absolute: `${title} — ${t("name")}` },
    alternates: { canonical: publicAddress(address) },
    robots: { index: false },
  };
}
