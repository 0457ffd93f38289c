import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { addressOf } from "@/lib/addresses.ts";
import { instantInWords } from "@/lib/date-words.ts";
import { bind } from "@/lib/typography.ts";
import type { ChangeView, RecordPage } from "@/lib/views/change.ts";
import { Differences } from "./difference.tsx";

type Props = {
  /** Newest first. */
  changes: readonly ChangeView[];
  /** Say of which record each step is, where the list mixes several. */
  mixed?: boolean;
  /** The page on which the list stands: its versions have addresses. */
  page?: RecordPage;
};

/** Every published step of a record: when, which version, of what kind, what it mended and why. */
export function History({ changes, mixed = false, page }: Props): ReactNode {
  return (
    <ol reversed className="history border-ink border-t">
      {changes.map((change) => (
        <li key={change.seq} id={`change-${change.seq}`}>
          <ChangeTime change={change} mixed={mixed} page={pageOf(change, page)} />
          <ChangeText change={change} />
        </li>
      ))}
    </ol>
  );
}

type TimeProps = { change: ChangeView; mixed: boolean; page: RecordPage | null };

function ChangeTime({ change, mixed, page }: TimeProps): ReactNode {
  const t = useTranslations("change");
  const locale = useLocale();
  const number = t("version", { version: change.version });
  const version = page ? <a href={addressOf.version(locale, page, change.version)}>{number}</a> : number;
  return (
    <p className="small pe-4 text-ink-2">
      <time className="data" dateTime={change.at}>
        {bind(instantInWords(change.at, locale))}
      </time>
      <br />
      {version}
      {mixed && `: ${t(`records.${change.recordKind}`)}`}
    </p>
  );
}

/** Where the record of the step is read; null for one without a page of its own, such as a membership. */
function pageOf({ recordKind, recordId }: ChangeView, page: RecordPage | undefined): RecordPage | null {
  if (recordKind === "source" || recordKind === "quote") return { kind: recordKind, id: recordId };
  return page?.kind === recordKind ? page : null;
}

/** What a step was and, for a correction, what it mended. */
export function ChangeText({ change }: { change: ChangeView }): ReactNode {
  const t = useTranslations("change");
  return (
    <div>
      <p>
        <span className={`tag ${change.kind === "correction" ? "tag-correction" : ""}`}>
          {t(`kinds.${change.kind}`)}
          {change.class && `: ${t(`classes.${change.class}`)}`}
        </span>
      </p>
      <Differences of={change.recordKind} differences={change.differences} />
      {change.reason && <p className="small mt-1 text-ink-2">{bind(change.reason)}</p>}
    </div>
  );
}
