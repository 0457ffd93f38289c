import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** How many outlets report it, and how many did not copy one another. */
export function OriginCount({ outlets, origins }: { outlets: number; origins: number }): ReactNode {
  const t = useTranslations("source");
  return t("origins", { outlets, origins });
}
