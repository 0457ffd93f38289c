import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { ChangeText } from "@/components/history.tsx";
import { Wording } from "@/components/wording.tsx";
import { instantInWords } from "@/lib/date-words.ts";
import { deskAddressOf } from "@/lib/desk-addresses.ts";
import { bind } from "@/lib/typography.ts";
import type { LoggedChange } from "@/lib/views/desk.ts";

/** The steps, each with its number, which is its permanent address. */
export function ChangeRows({ changes }: { changes: readonly LoggedChange[] }): ReactElement {
  return (
    <ol className="history mt-6 border-ink border-t-2">
      {changes.map((change) => (
        <ChangeRow key={change.seq} change={change} />
      ))}
    </ol>
  );
}

function ChangeRow({ change }: { change: LoggedChange }): ReactElement {
  const t = useTranslations();
  const locale = useLocale();
  const { seq, at, recordKind, version, title, actor, actorName } = change;
  return (
    <li>
      <p className="small pe-4 text-ink-2">
        <a href={deskAddressOf.change(seq)}>{t("desk.changes.number", { seq })}</a>
        <br />
        <time className="data" dateTime={at}>
          {bind(instantInWords(at, locale))}
        </time>
        <br />
        {actorName ?? actor}
      </p>
      <div className="min-w-0">
        <h2 className="wrap-anywhere mb-1.5 line-clamp-2 font-semibold">
          {title ? <Wording wording={title} /> : t(`change.records.${recordKind}`)}
        </h2>
        <p className="small mb-1 text-ink-2">
          {t("change.ofRecord", { record: t(`change.records.${recordKind}`), version })}
        </p>
        <ChangeText change={change} />
      </div>
    </li>
  );
}
