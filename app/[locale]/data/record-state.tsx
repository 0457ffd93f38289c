import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import type { RecordCounts } from "@/db/takeaway/counts.ts";
import type { RecordHead } from "@/db/takeaway/head.ts";
import { instantInWords } from "@/lib/date-words.ts";
import { bind } from "@/lib/typography.ts";

const COUNTED = ["memberships", "organisations", "people", "quotes", "events", "sources"] as const;

/** Which version of the record can be taken, of when, and how much is in it. */
export function RecordState({ head, counts }: { head: RecordHead; counts: RecordCounts }): ReactElement {
  const t = useTranslations("data.state");
  const locale = useLocale();
  return (
    <section className="border-ink border-t-2 pt-2.5 text-[0.9375rem]">
      <h2 id="state" className="mb-2 font-semibold">
        {t("title", { version: head.version })}
      </h2>
      {head.at !== null && (
        <p className="text-ink-2">
          <time className="data" dateTime={head.at}>
            {bind(instantInWords(head.at, locale))}
          </time>
        </p>
      )}
      <ul className="my-3 border-rule border-t">
        {COUNTED.map((one) => (
          <li key={one} className="flex justify-between gap-4 border-rule border-b py-1.5">
            <span>{t(one)}</span>
            <span className="data">{new Intl.NumberFormat(locale).format(counts[one])}</span>
          </li>
        ))}
      </ul>
      <p className="micro text-ink-2">{t("hash")}</p>
      <p className="micro data wrap-anywhere">{head.hash}</p>
    </section>
  );
}
