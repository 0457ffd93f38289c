import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { SentForm } from "@/components/form/sent-form.tsx";
import { bind } from "@/lib/typography.ts";
import type { LoggedChange } from "@/lib/views/desk.ts";
import { CORRECTION_CLASSES } from "@/lib/vocabulary.ts";
import { sentWords } from "../../sent-words.ts";
import { undoAction } from "./actions.ts";

/** Undoing is a change of its own, with a class and a public sentence; nothing newer may rest on what it undoes. */
export async function Undo({ change, isLast }: { change: LoggedChange; isLast: boolean }): Promise<ReactElement> {
  const t = await getTranslations("desk.steps");
  const classes = await getTranslations("change.classes");
  const canGo = change.version > 1 || change.recordKind === "membership" || change.recordKind === "quote";
  return (
    <section aria-labelledby="undo" className="mt-10">
      <h2 id="undo" className="desk-title">
        {t("undo")}
      </h2>
      {isLast && canGo ? (
        <>
          <p className="mb-5 max-w-[46em] text-ink-2">{bind(t("undoLede"))}</p>
          <SentForm
            id="undo-form"
            action={undoAction}
            hidden={{ seq: String(change.seq), request: randomUUID() }}
            fields={[
              {
                name: "class",
                kind: "radios",
                label: t("class"),
                options: CORRECTION_CLASSES.map((one) => ({ value: one, label: classes(one) })),
              },
              { name: "reason", kind: "area", label: t("reason"), hint: t("reasonHint") },
            ]}
            submit={t("undoSubmit")}
            words={await sentWords()}
          />
        </>
      ) : (
        <p className="text-ink-2">{bind(t(isLast ? "undoFirst" : "undoOlder"))}</p>
      )}
    </section>
  );
}
