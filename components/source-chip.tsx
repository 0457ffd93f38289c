import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { addressOf } from "@/lib/addresses.ts";
import { dateInWords } from "@/lib/date-words.ts";
import type { SourceRef } from "@/lib/views/source.ts";
import { Icon } from "./icon.tsx";
import { Wording } from "./wording.tsx";

/** Publisher, date, and whether a copy is stored: the way from a fact to its source. */
export function SourceChip({ source }: { source: SourceRef }): ReactNode {
  const t = useTranslations("source");
  const locale = useLocale();
  const date = dateInWords(source.published, locale, "table");
  return (
    <a href={addressOf.source(locale, source.id)} className="chip-source">
      <span>
        <span className="sr-only">{t("label")}: </span>
        <b className="font-semibold text-ink">
          <Wording wording={source.publisher} />
        </b>{" "}
        <span className="data ms-[3px] whitespace-nowrap">{date}</span>
      </span>
      {source.capture && (
        <span className="inline-flex items-center gap-[5px] border-rule border-s ps-[7px]">
          <Icon name="copy" />
          {t("copy")}
        </span>
      )}
    </a>
  );
}
