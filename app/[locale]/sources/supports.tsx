import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** How many memberships and quotes rest on a source. */
export function Supports({ memberships, quotes }: { memberships: number; quotes: number }): ReactNode {
  const t = useTranslations("source");
  if (memberships + quotes === 0) return <span className="text-ink-3">{t("supportsNothing")}</span>;
  return t("supports", { memberships, quotes, both: memberships > 0 && quotes > 0 ? "yes" : "no" });
}
