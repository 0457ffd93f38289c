import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { SentForm } from "@/components/form/sent-form.tsx";
import { clockParts } from "@/lib/desk-clock.ts";
import type { DraftView } from "@/lib/views/draft.ts";
import { sentWords } from "../../../sent-words.ts";
import { planAction } from "./actions.ts";

/** Publishing at a time, on the clock of Almaty. */
export async function Plan({ draft }: { draft: DraftView }): Promise<ReactElement> {
  const t = await getTranslations("desk.review");
  const planned = draft.publishAt === null ? { day: "", time: "" } : clockParts(draft.publishAt);
  return (
    <section aria-labelledby="plan-title" className="mt-8 border-rule border-t pt-4">
      <h3 id="plan-title" className="mb-3 font-semibold text-[1.125rem]">
        {t("plan")}
      </h3>
      <SentForm
        id="plan"
        action={planAction}
        hidden={{ id: String(draft.id), revision: String(draft.revision) }}
        fields={[
          { name: "day", kind: "date", label: t("planDay"), value: planned.day },
          { name: "time", kind: "time", label: t("planTime"), hint: t("planHint"), value: planned.time },
        ]}
        submit={t("planSubmit")}
        look="button button-secondary"
        words={await sentWords()}
      />
    </section>
  );
}
