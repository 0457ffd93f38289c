import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Wording } from "@/components/wording.tsx";
import type { DeskDraft } from "@/lib/views/desk.ts";

type Props = { draft: DeskDraft; href: string };

/** What a draft is about and what it does with it, as a row of a table is headed. */
export function DraftName({ draft, href }: Props): ReactNode {
  const t = useTranslations("desk.review");
  return (
    <>
      <a className="wrap-anywhere font-medium" href={href}>
        {draft.title ? <Wording wording={{ ...draft.title, text: shortened(draft.title.text) }} /> : t("untitled")}
      </a>
      <span className="small block text-ink-2">{t(`kinds.${draftKind(draft)}`)}</span>
    </>
  );
}

const EDITS = ["organisation", "person", "event", "source", "quote", "coalition"] as const;

/** The kind of a draft as it is called; one that alters a record is called differently from one that makes it. */
export function draftKind({ kind, target }: Pick<DeskDraft, "kind" | "target">) {
  const edited = target ? EDITS.find((one) => one === kind) : undefined;
  return edited ? (`${edited}-edit` as const) : kind;
}

function shortened(text: string): string {
  return text.length <= 110 ? text : `${text.slice(0, 110).replace(/\s+\S*$/, "")}…`;
}
