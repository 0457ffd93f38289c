import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { QuoteView } from "@/lib/views/quote.ts";
import { SpeakerName } from "./quote-attribution.tsx";
import { QuoteLink } from "./quote-link.tsx";
import { QuoteTranslation } from "./quote-translation.tsx";
import { QuoteWords } from "./quote-words.tsx";
import { SourceChip } from "./source-chip.tsx";

type Props = {
  statement: QuoteView;
  /** What the source prints with it, such as a telephone number. */
  children?: ReactNode;
};

/** What the participants say together. */
export function StatementBox({ statement, children }: Props): ReactNode {
  const t = useTranslations("quote");
  return (
    <div id={`quote-${statement.id}`} className="mt-[30px] bg-paper-2 px-4 pt-3.5 pb-[15px]">
      <p className="micro mb-[5px] font-semibold text-ink-2">{t(`statement.${statement.form}`)}</p>
      <p className="font-semibold">
        <SpeakerName quote={statement} linked />:
      </p>
      <QuoteWords
        quote={statement}
        className={statement.form === "reported" ? "border-0 ps-0 text-base leading-normal" : ""}
      />
      <QuoteTranslation quote={statement} />
      {children && <div className="small mt-2 text-ink-2">{children}</div>}
      <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-0.5">
        <SourceChip source={statement.source} />
        <QuoteLink quote={statement}>{t("link")}</QuoteLink>
      </p>
    </div>
  );
}
