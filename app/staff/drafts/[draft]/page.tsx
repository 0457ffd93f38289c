import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache, type ReactElement } from "react";
import { ErrorSummary } from "@/components/form/error-summary.tsx";
import { Tag } from "@/components/form/tag.tsx";
import { recordProblems } from "@/db/drafts/record-problems.ts";
import { mayLayAside } from "@/db/drafts/review.ts";
import { fieldId } from "@/lib/drafts/field-id.ts";
import { LIVE_STATES } from "@/lib/drafts/vocabulary.ts";
import { firstValue } from "@/lib/query-values.ts";
import { requireStaff } from "../../session.ts";
import { clockTime } from "../clock-time.ts";
import { DraftForm } from "../form/draft-form.tsx";
import { FormMarks } from "../form/form-marks.tsx";
import type { FormView } from "../form/form-view.ts";
import { KindForm } from "../form/kind-form.tsx";
import { Preview } from "../form/preview.tsx";
import { Readiness } from "../form/readiness.tsx";
import { type AskedDraft, askedDraft } from "./asked-draft.ts";
import { DraftDock } from "./draft-dock.tsx";
import { DraftNotices } from "./draft-notices.tsx";
import { LayAside, TakeUp } from "./laying-aside.tsx";
import { problemWords } from "./problem-words.ts";

type Props = PageProps<"/staff/drafts/[draft]">;

const find = cache(async (params: Props["params"], searchParams: Props["searchParams"]): Promise<AskedDraft> => {
  const asked = await askedDraft((await params).draft, await searchParams);
  if (!asked) notFound();
  const { kind, content, target } = asked;
  return { ...asked, problems: [...asked.problems, ...(await recordProblems(kind, content, target?.id ?? null))] };
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  await requireStaff("edit");
  const { kind, problems } = await find(params, searchParams);
  const t = await getTranslations("desk.drafts");
  const title = t("title", { kind: t(`kinds.${kind}`) });
  return { title: isChecked(await searchParams) && problems.length > 0 ? t("titleError", { title }) : title };
}

/** The one page of a draft, whatever it is about: its form, how far it is from being published, and how it will look. */
export default async function DraftPage({ params, searchParams }: Props): Promise<ReactElement> {
  const member = await requireStaff("edit");
  const asked = await find(params, searchParams);
  const { kind, draft, problems, content, target } = asked;
  const t = await getTranslations("desk.drafts");
  const words = await problemWords(kind, problems);
  const isOpen = !draft || LIVE_STATES.some((state) => state === draft.state);
  const checked = isChecked(await searchParams);
  const form: FormView = {
    kind,
    content,
    errors: new Map(checked ? words.map(({ field, atField }) => [field, atField]) : []),
  };
  return (
    <>
      <div className="wrap desk-head">
        <div>
          <p className="text-ink-2 text-sm">
            {draft ? t("number", { id: String(draft.id) }) : t("new")}{" "}
            <Tag tone="draft">{t(`states.${draft?.state ?? "open"}`)}</Tag>
          </p>
          <h1 className="mt-1 font-semibold text-[1.75rem] leading-tight">{t(`kinds.${kind}`)}</h1>
        </div>
      </div>
      <div className="wrap">
        <DraftNotices draft={draft} />
        {draft?.state === "discarded" && mayLayAside(draft, member) && <TakeUp draft={draft} />}
      </div>
      <DraftForm
        key={(await params).draft}
        member={member.id}
        place={{ id: draft?.id ?? null, revision: draft?.revision ?? 0, request: asked.request }}
        savedAt={draft ? clockTime(draft.updatedAt) : null}
        label={t(`kinds.${kind}`)}
        found={t("found", { id: "{id}" })}
      >
        <FormMarks kind={kind} target={target} draft={draft} request={asked.request} save={t("save")} />
        <div className="wrap grid gap-x-16 lg:grid-cols-[minmax(0,1fr)_328px]">
          <div className="min-w-0">
            {checked && words.length > 0 && (
              <ErrorSummary
                id="error-summary"
                title={t("errors", { n: words.length })}
                errors={words.map(({ field, inSummary }) => ({ id: fieldId(field), text: inSummary }))}
              />
            )}
            <fieldset disabled={!isOpen} className="contents">
              <KindForm form={form} target={target} />
            </fieldset>
            {isOpen && draft && mayLayAside(draft, member) && <LayAside />}
          </div>
          <aside className="min-w-0 max-lg:mt-10">
            <Readiness form={form} problems={words} checked={checked} />
            <Preview form={form} />
          </aside>
        </div>
        {isOpen && <DraftDock draft={draft} problems={checked ? words.length : 0} />}
      </DraftForm>
    </>
  );
}

function isChecked(query: Awaited<Props["searchParams"]>): boolean {
  return firstValue(query, "check") === "1";
}
