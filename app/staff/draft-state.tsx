import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Tag } from "@/components/form/tag.tsx";
import type { DraftLine } from "@/lib/views/draft.ts";

const TONES = {
  open: "draft",
  in_review: "plain",
  approved: "ok",
  published: "ok",
  discarded: "draft",
} as const;

/** How far a draft is. */
export function DraftState({ draft: { state, publishAt } }: { draft: DraftLine }): ReactNode {
  const t = useTranslations("desk.review.states");
  return <Tag tone={TONES[state]}>{publishAt === null ? t(state) : t("planned")}</Tag>;
}
