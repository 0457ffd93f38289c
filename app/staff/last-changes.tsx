import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { Icon } from "@/components/icon.tsx";
import { Wording } from "@/components/wording.tsx";
import { instantInWords } from "@/lib/date-words.ts";
import { deskAddressOf } from "@/lib/desk-addresses.ts";
import { bind } from "@/lib/typography.ts";
import type { LoggedChange } from "@/lib/views/desk.ts";

/** The newest steps of the record, in the margin of the desk. */
export function LastChanges({ changes }: { changes: readonly LoggedChange[] }): ReactElement {
  const t = useTranslations("desk");
  return (
    <aside aria-labelledby="last" className="mt-9">
      <h2 id="last" className="desk-title">
        {t("board.last")}
      </h2>
      {changes.length === 0 ? (
        <p className="text-ink-2">{t("board.lastEmpty")}</p>
      ) : (
        <ol className="text-[0.9375rem]">
          {changes.map((change) => (
            <LastChange key={change.seq} change={change} />
          ))}
        </ol>
      )}
      <p className="mt-3">
        <a className="icon-link" href={deskAddressOf.changes}>
          {t("board.wholeLog")}
          <Icon name="right" />
        </a>
      </p>
    </aside>
  );
}

function LastChange({ change }: { change: LoggedChange }): ReactElement {
  const t = useTranslations("change");
  const locale = useLocale();
  const { seq, at, kind, recordKind, title, reason, actor, actorName } = change;
  return (
    <li className="border-rule border-b py-2.5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className={kind === "correction" ? "tag tag-correction" : "tag"}>{t(`kinds.${kind}`)}</span>
        <span className="data small text-ink-2">{bind(instantInWords(at, locale))}</span>
      </p>
      <a className="wrap-anywhere mt-1 line-clamp-3" href={deskAddressOf.change(seq)}>
        {title ? <Wording wording={title} /> : t(`records.${recordKind}`)}
      </a>
      <span className="small block text-ink-2">{[reason, actorName ?? actor].filter(Boolean).join(" · ")}</span>
    </li>
  );
}
