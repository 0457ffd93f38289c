import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { instantInWords } from "@/lib/date-words.ts";
import { bind } from "@/lib/typography.ts";
import type { ChangeView } from "@/lib/views/change.ts";
import { Difference } from "./difference.tsx";

type Props = {
  /** Newest first. */
  changes: readonly ChangeView[];
  /** Say of which record each step is, where the list mixes several. */
  mixed?: boolean;
};

/** Every published step of a record: when, which version, of what kind, what it mended and why. */
export function History({ changes, mixed = false }: Props): ReactNode {
  return (
    <ol reversed className="history border-ink border-t">
      {changes.map((change) => (
        <li key={change.seq} id={`change-${change.seq}`}>
          <ChangeTime change={change} mixed={mixed} />
          <ChangeText change={change} />
        </li>
      ))}
    </ol>
  );
}

function ChangeTime({ change, mixed }: { change: ChangeView; mixed: boolean }): ReactNode {
  const t = useTranslations("change");
  const locale = useLocale();
  const version = t("version", { version: change.version });
  return (
    <p className="small pe-4 text-ink-2">
      <time className="data" dateTime={change.at}>
        {bind(instantInWords(change.at, locale))}
      </time>
      <br />
      {mixed ? `${version}: ${t(`records.${change.recordKind}`)}` : version}
    </p>
  );
}

/** What a step was and, for a correction, what it mended. */
export function ChangeText({ change }: { change: ChangeView }): ReactNode {
  const t = useTranslations("change");
  return (
    <div>
      <p>
        <span className={`tag ${change.kind === "correction" ? "tag-correction" : ""}`}>
          {t(`kinds.${change.kind}`)}
        </span>
      </p>
      {change.differences.map((difference) => (
        <Difference key={difference.field} difference={difference} />
      ))}
      {change.reason && <p className="small mt-1 text-ink-2">{bind(change.reason)}</p>}
    </div>
  );
}
