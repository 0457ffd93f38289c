import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { SentForm } from "@/components/form/sent-form.tsx";
import { bind } from "@/lib/typography.ts";
import type { DraftView } from "@/lib/views/draft.ts";
import { sentWords } from "../../sent-words.ts";
import { takeUpAction } from "./actions.ts";

/** A button of the form: what was typed is saved first. */
export async function LayAside(): Promise<ReactElement> {
  const t = await getTranslations("desk.drafts");
  return (
    <div className="mt-10 flex flex-wrap items-center gap-x-5 gap-y-2 border-rule border-t pt-5">
      <button type="submit" name="intent" value="lay-aside" className="button button-secondary">
        {t("layAside")}
      </button>
      <p className="small max-w-[30em] text-ink-2">{bind(t("layAsideHint"))}</p>
    </div>
  );
}

/** The way back from there. */
export async function TakeUp({ draft }: { draft: DraftView }): Promise<ReactElement> {
  const t = await getTranslations("desk.drafts");
  return (
    <div className="mt-4 mb-8">
      <SentForm
        id="take-up"
        action={takeUpAction}
        hidden={{ id: String(draft.id), revision: String(draft.revision) }}
        submit={t("takeUp")}
        look="button button-secondary"
        words={await sentWords()}
      />
    </div>
  );
}
