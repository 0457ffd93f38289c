import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { Differences } from "@/components/difference.tsx";
import { SentForm } from "@/components/form/sent-form.tsx";
import type { Foresight } from "@/db/drafts/foresee.ts";
import { bind } from "@/lib/typography.ts";
import type { DraftView } from "@/lib/views/draft.ts";
import { sentWords } from "../../../sent-words.ts";
import { moveAction } from "./actions.ts";

type Props = { draft: DraftView; conflict: Extract<Foresight, { result: "stale" }> };

/** The record moved on under the draft: what others made of it beside what the draft makes of it. */
export async function Conflict({ draft, conflict }: Props): Promise<ReactElement> {
  const t = await getTranslations("desk.review.conflict");
  const { kind, baseVersion: base } = draft.target ?? { kind: "coalition", baseVersion: 0 };
  const { version, theirs, ours } = conflict;
  return (
    <section aria-labelledby="conflict" className="mt-9">
      <h2 id="conflict" className="desk-title">
        {t("title")}
      </h2>
      <p className="mb-5 max-w-[46em]">{bind(t("lede", { base, version }))}</p>
      <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
        <section aria-labelledby="theirs" className="min-w-0 border-ink border-t pt-3">
          <h3 id="theirs" className="font-semibold">
            {t("theirs", { version })}
          </h3>
          {theirs.length === 0 ? (
            <p className="mt-2 text-ink-2">{t("same")}</p>
          ) : (
            <Differences of={kind} differences={theirs} />
          )}
        </section>
        <section aria-labelledby="ours" className="min-w-0 border-ink border-t pt-3">
          <h3 id="ours" className="font-semibold">
            {t("ours")}
          </h3>
          {ours.length === 0 ? (
            <p className="mt-2 text-ink-2">{t("cannotTell")}</p>
          ) : (
            ours.map((change) => (
              <Differences key={change.seq} of={change.recordKind} differences={change.differences} />
            ))
          )}
        </section>
      </div>
      {draft.state !== "discarded" && <Move draft={draft} version={version} />}
    </section>
  );
}

/** Takes the draft over to the version of now. What is laid aside stays there. */
async function Move({ draft, version }: { draft: DraftView; version: number }): Promise<ReactElement> {
  const t = await getTranslations("desk.review.conflict");
  return (
    <div className="mt-6 max-w-[46em]">
      <p className="mb-3 text-ink-2">{bind(t("moveNote", { version }))}</p>
      <SentForm
        id="move"
        action={moveAction}
        hidden={{ id: String(draft.id), revision: String(draft.revision), version: String(version) }}
        submit={t("move", { version })}
        look="button button-secondary"
        words={await sentWords()}
      />
    </div>
  );
}
