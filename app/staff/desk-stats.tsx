import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import type { OversightCounts } from "@/db/oversight.ts";
import { deskAddressOf } from "@/lib/desk-addresses.ts";

type Props = { counts: OversightCounts & { queue: number; own: number } };

/** How much waits in each queue; each number leads to it. */
export function DeskStats({ counts }: Props): ReactElement {
  const t = useTranslations("desk.board");
  const queues = [
    { href: "#queue", n: counts.queue, label: t("stats.queue", { n: counts.queue }) },
    { href: "#own", n: counts.own, label: t("stats.own", { n: counts.own }) },
    { href: "#copies", n: counts.withoutCopy, label: t("stats.copies", { n: counts.withoutCopy }) },
    { href: "#missing", n: counts.missing, label: t("stats.missing", { n: counts.missing }) },
    { href: "#stale", n: counts.stale, label: t("stats.stale", { n: counts.stale }) },
    { href: deskAddressOf.reports, n: counts.reports, label: t("stats.reports", { n: counts.reports }) },
  ];
  return (
    <nav aria-label={t("queues")} className="desk-stats">
      {queues.map(({ href, n, label }) => (
        <a key={href} href={href}>
          <b>{n}</b>
          {label}
        </a>
      ))}
    </nav>
  );
}
