import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

type Props = { memberships: number; quotes: number; events: number };

/** How much rests on a source. */
export function Supports({ memberships, quotes, events }: Props): ReactNode {
  const t = useTranslations("source.supports");
  const counts = { events, memberships, quotes };
  const parts = (["events", "memberships", "quotes"] as const).flatMap((part) =>
    counts[part] > 0 ? t(part, { n: counts[part] }) : [],
  );
  return parts.length > 0 ? parts.join(", ") : <span className="text-ink-3">{t("nothing")}</span>;
}
