import { useLocale, useTranslations } from "next-intl";
import type { ReactElement, ReactNode } from "react";
import { Differences } from "@/components/difference.tsx";
import { RecordFacts } from "@/components/record-facts.tsx";
import { Wording } from "@/components/wording.tsx";
import type { ForeseenChange } from "@/db/drafts/foresee.ts";
import { addressOf } from "@/lib/addresses.ts";
import { bind } from "@/lib/typography.ts";

type Props = { changes: readonly ForeseenChange[]; isPublished: boolean };

/** Every step that publishing makes: of a new record all that it says, of another what differs. */
export function Foreseen({ changes, isPublished }: Props): ReactElement {
  const t = useTranslations("desk.review");
  return (
    <section aria-labelledby="changes" className="mt-9">
      <h2 id="changes" className="desk-title">
        {isPublished ? t("published", { n: changes.length }) : t("wouldChange", { n: changes.length })}
      </h2>
      <ol>
        {changes.map((change) => (
          <li key={change.seq} className="py-5">
            <StepHead change={change} isPublished={isPublished} />
            {change.version === 1 ? (
              <RecordFacts of={change.recordKind} facts={change.facts} className="mt-3" />
            ) : (
              <Differences of={change.recordKind} differences={change.differences} />
            )}
            {change.reason && (
              <p className="mt-3 text-ink-2">
                {t("reason")}: {bind(change.reason)}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function StepHead({ change, isPublished }: { change: ForeseenChange; isPublished: boolean }): ReactNode {
  const t = useTranslations("change");
  const locale = useLocale();
  const { kind, class: mended, recordKind, version, title, page } = change;
  const name = title ? <Wording wording={title} /> : t(`records.${recordKind}`);
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className={kind === "correction" ? "tag tag-correction" : "tag"}>
          {t(`kinds.${kind}`)}
          {mended && `: ${t(`classes.${mended}`)}`}
        </span>
        <span className="small text-ink-2">{t("ofRecord", { record: t(`records.${recordKind}`), version })}</span>
      </p>
      <h3 className="wrap-anywhere mt-2 font-semibold text-[1.125rem]">
        {isPublished && page ? <a href={addressOf.record(locale, page)}>{name}</a> : name}
      </h3>
    </>
  );
}
