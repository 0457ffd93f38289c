import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { Tag } from "@/components/form/tag.tsx";
import { instantInWords } from "@/lib/date-words.ts";
import { deskAddressOf } from "@/lib/desk-addresses.ts";
import { bind } from "@/lib/typography.ts";
import type { DeskDraft } from "@/lib/views/desk.ts";
import { DeskTable } from "./desk-table.tsx";
import { DraftName } from "./draft-name.tsx";
import { DraftState } from "./draft-state.tsx";

/** The drafts that wait for a second pair of eyes, or for their time. */
export function ReviewQueue({ drafts }: { drafts: readonly DeskDraft[] }): ReactElement {
  const t = useTranslations("desk.board");
  const columns = [
    t("columns.record"),
    t("columns.sent"),
    t("columns.when"),
    t("columns.remarks"),
    t("columns.action"),
  ];
  return (
    <section aria-labelledby="queue" className="mt-9">
      <h2 id="queue" className="desk-title">
        {t("queue")}
      </h2>
      {drafts.length === 0 ? (
        <p className="text-ink-2">{bind(t("queueEmpty"))}</p>
      ) : (
        <DeskTable label={t("queue")} columns={columns}>
          {drafts.map((draft) => (
            <QueueRow key={draft.id} draft={draft} />
          ))}
        </DeskTable>
      )}
    </section>
  );
}

function QueueRow({ draft }: { draft: DeskDraft }): ReactElement {
  const t = useTranslations("desk");
  const locale = useLocale();
  const href = deskAddressOf.review(draft.id);
  return (
    <tr>
      <th scope="row">
        <DraftName draft={draft} href={href} />
      </th>
      <td>{draft.authorName}</td>
      <td className="data whitespace-nowrap">{instantInWords(draft.updatedAt, locale)}</td>
      <td>
        <span className="flex flex-wrap gap-1.5">
          {draft.state === "approved" && <DraftState draft={draft} />}
          {draft.isStale && <Tag tone="warning">{t("review.stale")}</Tag>}
          {draft.lacksCopy && <Tag tone="warning">{t("review.lacksCopy")}</Tag>}
        </span>
      </td>
      <td>
        <a className="button button-secondary button-small" href={href}>
          {t("board.review")}
          <span className="sr-only"> {draft.title?.text}</span>
        </a>
      </td>
    </tr>
  );
}
