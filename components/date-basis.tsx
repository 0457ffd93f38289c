import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { partialDateOf } from "@/lib/partial-date.ts";
import { bind } from "@/lib/typography.ts";
import type { StatedDate } from "@/lib/views/wording.ts";

/** How precise a date is and where it comes from, in words. */
export function DateBasis({ date }: { date: StatedDate }): ReactNode {
  const t = useTranslations("date");
  const precision = t(`precision.${partialDateOf(date.edtf).precision}`);
  return bind(`${precision} ${t(`basis.${date.basis}`)}`);
}
