import { getTranslations } from "next-intl/server";
import type { ReactElement, ReactNode } from "react";
import { Tag } from "@/components/form/tag.tsx";
import { memberNames } from "@/db/staff/names.ts";
import { instantInWords } from "@/lib/date-words.ts";
import { deskAddressOf } from "@/lib/desk-addresses.ts";
import { bind } from "@/lib/typography.ts";
import type { DeskDraft } from "@/lib/views/desk.ts";
import type { DraftView } from "@/lib/views/draft.ts";
import { draftKind } from "../../../draft-name.tsx";
import { DraftState } from "../../../draft-state.tsx";
import { requireStaff } from "../../../session.ts";

type Props = { draft: DraftView; line: DeskDraft; name: ReactNode };

/** What is reviewed, whose work it is, how far it is, and whose approval it has. */
export async function ReviewHead({ draft, line, name }: Props): Promise<ReactElement> {
  const { lang } = await requireStaff("edit");
  const t = await getTranslations("desk.review");
  const names = await memberNames([...draft.writers, draft.reviewer ?? ""]);
  const named = (id: string): string => names.get(id) ?? id;
  const live = draft.published === null && draft.state !== "discarded";
  return (
    <header>
      <div className="desk-head">
        <div>
          <h1 className="font-semibold text-[1.75rem] leading-tight">
            <span className="small mb-1 block font-medium text-ink-2">{t(`kinds.${draftKind(line)}`)}</span>
            {name}
          </h1>
        </div>
        {live && (
          <a className="button button-secondary" href={deskAddressOf.draft(draft.id)}>
            {t("openDraft")}
          </a>
        )}
      </div>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2 border-ink border-t-2 pt-3 text-[0.9375rem] text-ink-2">
        <DraftState draft={draft} />
        {line.isStale && live && <Tag tone="warning">{t("stale")}</Tag>}
        {line.lacksCopy && live && <Tag tone="warning">{t("lacksCopy")}</Tag>}
        <span>
          {bind(
            t("written", {
              names: draft.writers.map(named).join(", "),
              at: instantInWords(draft.updatedAt, lang),
            }),
          )}
        </span>
        {draft.target && <span>{t("base", { version: draft.target.baseVersion })}</span>}
      </p>
      {draft.state === "approved" && draft.reviewer !== null && (
        <p className="mt-3 max-w-[46em]">{bind(t("approvedBy", { name: named(draft.reviewer) }))}</p>
      )}
      {draft.publishAt !== null && (
        <p className="mt-1 font-semibold">{bind(t("planned", { at: instantInWords(draft.publishAt, lang) }))}</p>
      )}
    </header>
  );
}
