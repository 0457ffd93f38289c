import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { Icon } from "@/components/icon.tsx";
import { instantInWords } from "@/lib/date-words.ts";
import { deskAddressOf } from "@/lib/desk-addresses.ts";
import { bind } from "@/lib/typography.ts";
import type { DeskDraft } from "@/lib/views/desk.ts";
import { DeskTable } from "./desk-table.tsx";
import { DraftName } from "./draft-name.tsx";
import { DraftState } from "./draft-state.tsx";

/** One's own unfinished work, the newest first, with what it lacks or why it came back. */
export function OwnDrafts({
  drafts,
  laidAside,
}: {
  drafts: readonly DeskDraft[];
  laidAside: readonly DeskDraft[];
}): ReactElement {
  const t = useTranslations("desk.board");
  const columns = [t("columns.record"), t("columns.lacks"), t("columns.changed"), t("columns.action")];
  return (
    <section aria-labelledby="own" className="mt-12">
      <h2 id="own" className="desk-title">
        {t("own")}
      </h2>
      {drafts.length === 0 ? (
        <p className="text-ink-2">{bind(t("ownEmpty"))}</p>
      ) : (
        <DeskTable label={t("own")} columns={columns}>
          {drafts.map((draft) => (
            <OwnRow key={draft.id} draft={draft} />
          ))}
        </DeskTable>
      )}
      {laidAside.length > 0 && <LaidAside drafts={laidAside} />}
    </section>
  );
}

/** What one has laid aside stays out of the way, and can be found. */
function LaidAside({ drafts }: { drafts: readonly DeskDraft[] }): ReactElement {
  const t = useTranslations("desk.board");
  const locale = useLocale();
  return (
    <details className="disclosure mt-4">
      <summary>{t("laidAside")}</summary>
      <ul className="border-rule border-t">
        {drafts.map((draft) => (
          <li
            key={draft.id}
            className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-rule border-b py-2.5"
          >
            <span className="min-w-0">
              <DraftName draft={draft} href={deskAddressOf.draft(draft.id)} />
            </span>
            <span className="data small text-ink-2">{instantInWords(draft.updatedAt, locale)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function OwnRow({ draft }: { draft: DeskDraft }): ReactElement {
  const t = useTranslations("desk");
  const locale = useLocale();
  const href = draft.state === "open" ? deskAddressOf.draft(draft.id) : deskAddressOf.review(draft.id);
  return (
    <tr>
      <th scope="row">
        <DraftName draft={draft} href={href} />
      </th>
      <td>
        <Lacking draft={draft} />
      </td>
      <td className="data whitespace-nowrap">{instantInWords(draft.updatedAt, locale)}</td>
      <td>
        <a href={href}>
          {draft.state === "open" ? t("board.continue") : t("board.look")}
          <span className="sr-only"> {draft.title?.text}</span>
        </a>
      </td>
    </tr>
  );
}

function Lacking({ draft }: { draft: DeskDraft }): ReactElement {
  const t = useTranslations("desk");
  if (draft.state !== "open") return <DraftState draft={draft} />;
  const lines = [
    draft.returned === null ? "" : t("board.returned"),
    draft.isStale ? t("review.stale") : "",
    draft.problems > 0 ? t("board.problems", { n: draft.problems }) : "",
  ].filter(Boolean);
  if (lines.length === 0) return <>{t("board.ready")}</>;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line} className="flex items-baseline gap-2">
          <Icon name="warning" />
          {bind(line)}
        </li>
      ))}
    </ul>
  );
}
