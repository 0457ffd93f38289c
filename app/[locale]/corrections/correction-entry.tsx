import { useLocale, useTranslations } from "next-intl";
import type { ReactElement, ReactNode } from "react";
import { ChangeText } from "@/components/history.tsx";
import { Wording } from "@/components/wording.tsx";
import type { CorrectionView } from "@/db/corrections.ts";
import { addressOf } from "@/lib/addresses.ts";
import { instantInWords } from "@/lib/date-words.ts";
import { bind } from "@/lib/typography.ts";
import type { RecordPage } from "@/lib/views/change.ts";

/** One correction: when, of what, what it said and what it says. */
export function CorrectionEntry({ correction }: { correction: CorrectionView }): ReactElement {
  const t = useTranslations("change");
  const locale = useLocale();
  const name = correction.title ? <Wording wording={correction.title} /> : t(`records.${correction.recordKind}`);
  return (
    <li>
      <p className="small pe-4 text-ink-2">
        <time className="data" dateTime={correction.at}>
          {bind(instantInWords(correction.at, locale))}
        </time>
        <br />
        {t("version", { version: correction.version })}: {t(`records.${correction.recordKind}`)}
      </p>
      <div>
        <h2 className="list-name mb-1.5">
          <RecordLink page={correction.page}>{name}</RecordLink>
        </h2>
        <ChangeText change={correction} />
      </div>
    </li>
  );
}

function RecordLink({ page, children }: { page: RecordPage | null; children: ReactNode }): ReactNode {
  const locale = useLocale();
  return (
    <a href={page ? addressOf.record(locale, page) : addressOf.about(locale)} className="name-link">
      {children}
    </a>
  );
}
