import { getTranslations } from "next-intl/server";
import type { ReactElement, ReactNode } from "react";
import { listBeside } from "@/db/drafts/find.ts";
import type { DraftView } from "@/lib/views/draft.ts";

/** What whoever opens the draft must know first: other words beside it, why it came back, that it waits or is closed. */
export async function DraftNotices({ draft }: { draft: DraftView | null }): Promise<ReactElement | null> {
  if (!draft) return null;
  const t = await getTranslations("desk.drafts");
  const beside = await listBeside(draft.id);
  const link = (id: number) => (words: ReactNode) => <a href={`/staff/drafts/${id}`}>{words}</a>;
  const note = draft.notes.at(-1);
  return (
    <>
      {draft.besideId !== null && (
        <p className="warning-box" role="status">
          {t.rich("beside", { id: String(draft.besideId), a: link(draft.besideId) })}
        </p>
      )}
      {beside.map((other) => (
        <p key={other.id} className="warning-box">
          {t.rich("besideThis", { id: String(other.id), a: link(other.id) })}
        </p>
      ))}
      {draft.state === "open" && note && <p className="warning-box">{t("returned", { note: note.text })}</p>}
      {draft.state !== "open" && <p className="warning-box">{t(`stateNote.${draft.state}`)}</p>}
    </>
  );
}
