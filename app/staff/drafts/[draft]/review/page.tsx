import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache, type ReactElement } from "react";
import { Wording } from "@/components/wording.tsx";
import { deskDrafts } from "@/db/drafts/desk-lines.ts";
import { findSourceBeside } from "@/db/drafts/draft-source.ts";
import { findDraft } from "@/db/drafts/find.ts";
import { foreseeDraft } from "@/db/drafts/foresee.ts";
import type { Locale } from "@/lib/locale.ts";
import { readId } from "@/lib/record-id.ts";
import { requireStaff } from "../../../session.ts";
import { Conflict } from "./conflict.tsx";
import { Decision } from "./decision.tsx";
import { Foreseen } from "./foreseen.tsx";
import { Refusal } from "./refusal.tsx";
import { ReviewHead } from "./review-head.tsx";
import { ReviewNotes } from "./review-notes.tsx";
import { SourceBeside } from "./source-beside.tsx";

type Props = { params: Promise<{ draft: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await requireStaff("edit");
  const { line } = await draftAt((await params).draft, lang);
  const t = await getTranslations("desk.review");
  return { title: t("title", { name: line.title?.text ?? t("untitled") }) };
}

/** What a draft would change, field by field, with its source beside it; and what a reviewer can decide. */
export default async function ReviewPage({ params }: Props): Promise<ReactElement> {
  const member = await requireStaff("edit");
  const { draft, line } = await draftAt((await params).draft, member.lang);
  const t = await getTranslations("desk.review");
  const foresight = (await foreseeDraft(draft.id, member.lang)) ?? notFound();
  const beside = await findSourceBeside(draft, member.lang);
  const changes = foresight.result === "changes" ? foresight.changes : [];
  return (
    <div className="wrap pb-16">
      <ReviewHead draft={draft} line={line} name={line.title ? <Wording wording={line.title} /> : t("untitled")} />
      <ReviewNotes notes={draft.notes} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-14 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="min-w-0">
          {foresight.result === "changes" && <Foreseen changes={changes} isPublished={draft.published !== null} />}
          {foresight.result === "stale" && <Conflict draft={draft} conflict={foresight} />}
          {foresight.result === "refused" && <Refusal refusal={foresight} />}
          <Decision draft={draft} member={member} isClear={foresight.result === "changes"} />
        </div>
        <SourceBeside beside={beside} changes={changes} />
      </div>
    </div>
  );
}

const draftAt = cache(async (text: string, lang: Locale) => {
  const id = readId(text);
  const draft = (id === null ? null : await findDraft(id)) ?? notFound();
  const [line = notFound()] = await deskDrafts([draft], lang);
  return { draft, line };
});
