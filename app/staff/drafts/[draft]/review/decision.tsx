import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { SentForm } from "@/components/form/sent-form.tsx";
import { reviewPolicy } from "@/db/drafts/review-policy.ts";
import { may, type StaffMember } from "@/lib/staff.ts";
import { bind } from "@/lib/typography.ts";
import type { DraftView } from "@/lib/views/draft.ts";
import { sentWords } from "../../../sent-words.ts";
import { approveAction, publishAction, returnAction, submitAction, unplanAction } from "./actions.ts";
import { Plan } from "./plan.tsx";

type Props = {
  draft: DraftView;
  member: StaffMember;
  /** Nothing in the record keeps it from being published. */
  isClear: boolean;
};

/** What this person can decide about the draft now, or why nothing. */
export async function Decision({ draft, member, isClear }: Props): Promise<ReactElement | null> {
  const t = await getTranslations("desk.review");
  if (draft.published !== null || draft.state === "discarded") return null;
  const own = draft.writers.includes(member.id) && (await reviewPolicy()) === "two-people";
  const why = !may(member, "publish") ? "waitsForPublisher" : own ? "ownWork" : null;
  return (
    <section aria-labelledby="decision" className="screen-only mt-10 border-ink border-t-2 pt-3">
      <h2 id="decision" className="desk-title border-t-0 pt-0">
        {t("decision")}
      </h2>
      {draft.state === "open" ? <Submit draft={draft} isClear={isClear} /> : why && <p>{bind(t(why))}</p>}
      {draft.state !== "open" && !why && <Decide draft={draft} isClear={isClear} />}
      {draft.state !== "open" && may(member, "publish") && <Return draft={draft} />}
    </section>
  );
}

async function Submit({ draft, isClear }: { draft: DraftView; isClear: boolean }): Promise<ReactElement> {
  const t = await getTranslations("desk.review");
  if (!isClear) return <p>{bind(t("notReady"))}</p>;
  return (
    <>
      <p className="mb-4 max-w-[46em]">{bind(t("stillOpen"))}</p>
      <SentForm id="submit" action={submitAction} hidden={seen(draft)} submit={t("submit")} words={await sentWords()} />
    </>
  );
}

async function Decide({ draft, isClear }: { draft: DraftView; isClear: boolean }): Promise<ReactElement> {
  const t = await getTranslations("desk.review");
  const words = await sentWords();
  if (!isClear) return <p className="max-w-[46em]">{bind(t("cannotPublish"))}</p>;
  return (
    <>
      <p className="mb-4 max-w-[46em] text-ink-2">{bind(t("approvalHolds"))}</p>
      <div className="flex flex-wrap items-start gap-3">
        <SentForm id="publish" action={publishAction} hidden={seen(draft)} submit={t("publish")} words={words} />
        {draft.state === "in_review" && (
          <SentForm
            id="approve"
            action={approveAction}
            hidden={seen(draft)}
            submit={t("approve")}
            look="button button-secondary"
            words={words}
          />
        )}
        {draft.publishAt !== null && (
          <SentForm
            id="unplan"
            action={unplanAction}
            hidden={seen(draft)}
            submit={t("unplan")}
            look="button button-secondary"
            words={words}
          />
        )}
      </div>
      <Plan draft={draft} />
    </>
  );
}

async function Return({ draft }: { draft: DraftView }): Promise<ReactElement> {
  const t = await getTranslations("desk.review");
  return (
    <section aria-labelledby="return-title" className="mt-8 border-rule border-t pt-4">
      <h3 id="return-title" className="mb-3 font-semibold text-[1.125rem]">
        {t("return")}
      </h3>
      <SentForm
        id="return"
        action={returnAction}
        hidden={seen(draft)}
        fields={[{ name: "note", kind: "area", label: t("note"), hint: t("noteHint") }]}
        submit={t("returnSubmit")}
        look="button button-secondary"
        words={await sentWords()}
      />
    </section>
  );
}

function seen({ id, revision }: DraftView): { id: string; revision: string } {
  return { id: String(id), revision: String(revision) };
}
