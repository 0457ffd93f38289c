import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { ChangeText } from "@/components/history.tsx";
import { PartialDate } from "@/components/partial-date.tsx";
import { SourceChip } from "@/components/source-chip.tsx";
import { Wording } from "@/components/wording.tsx";
import { addressOf } from "@/lib/addresses.ts";
import { instantInWords } from "@/lib/date-words.ts";
import { bind } from "@/lib/typography.ts";
import type { NewsView } from "@/lib/views/news.ts";

/** One step: when, whether it is new or mended, of whom, and what it says or what differs. */
export function NewsEntry({ item }: { item: NewsView }): ReactElement {
  const t = useTranslations();
  const locale = useLocale();
  const record = t(`change.records.${item.recordKind}`);
  return (
    <li id={`change-${item.seq}`}>
      <p className="small pe-4 text-ink-2">
        <time className="data" dateTime={item.at}>
          {bind(instantInWords(item.at, locale))}
        </time>
        <br />
        {t("changes.step", { seq: item.seq })}: {t(`news.novelty.${item.novelty}`)}
      </p>
      <div className="min-w-0">
        <h2 className="list-name mb-1.5">
          <a href={item.page ? addressOf.record(locale, item.page) : addressOf.about(locale)} className="name-link">
            {item.name ? <Wording wording={item.name} /> : record}
          </a>
        </h2>
        {item.kind === "creation" ? <NewFact item={item} record={record} /> : <ChangeText change={item} />}
      </div>
    </li>
  );
}

function NewFact({ item, record }: { item: NewsView; record: string }): ReactElement {
  const t = useTranslations();
  return (
    <>
      <p className="mb-1.5 flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <span className="tag">{record}</span>
        {item.date && <PartialDate date={item.date} />}
      </p>
      {item.words && (
        <p className="mb-2 max-w-[42em]">
          {item.words.form === "reported" && <span className="text-ink-2">{t("quote.reported")}: </span>}
          <span lang={item.words.lang} className={item.words.form === "direct" ? "quote-marks" : undefined}>
            {bind(item.words.text)}
          </span>
        </p>
      )}
      {item.source && <SourceChip source={item.source} />}
    </>
  );
}
