import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { QuoteView } from "@/lib/views/quote.ts";
import { QuoteAttribution } from "./quote-attribution.tsx";
import { QuoteFooter } from "./quote-footer.tsx";
import { QuoteTranslation } from "./quote-translation.tsx";
import { QuoteWords } from "./quote-words.tsx";

type Props = {
  /** What one speaker said at one time, in source order: several when the source both retells and quotes. */
  quotes: readonly [QuoteView, ...QuoteView[]];
  /** Name the organisation too, where no heading above does. */
  organisation?: boolean;
};

/** Words of one speaker: direct, reported, or both under one attribution. */
export function Quote({ quotes, organisation = false }: Props): ReactNode {
  const t = useTranslations("quote");
  const [first] = quotes;
  return (
    <figure className="mt-[13px]">
      {quotes.map((quote) => (
        <div key={quote.id} id={`quote-${quote.id}`} className="mt-3 first:mt-0">
          {quote.form === "reported" && <p className="micro mb-[5px] font-semibold text-ink-2">{t("reported")}:</p>}
          <QuoteWords quote={quote} />
          <QuoteTranslation quote={quote} />
        </div>
      ))}
      <QuoteAttribution quote={first} organisation={organisation} />
      <QuoteFooter quotes={quotes} />
    </figure>
  );
}

/** Quotes of a list gathered by speaker: neighbours of the same voice, event and source stand under one attribution. */
export function bySpeaker(quotes: readonly QuoteView[]): [QuoteView, ...QuoteView[]][] {
  const groups: [QuoteView, ...QuoteView[]][] = [];
  for (const quote of quotes) {
    const group = groups.at(-1);
    if (group && sameVoice(group[0], quote)) group.push(quote);
    else groups.push([quote]);
  }
  return groups;
}

function sameVoice(one: QuoteView, other: QuoteView): boolean {
  return (
    one.person !== null &&
    one.person.slug === other.person?.slug &&
    one.organisation?.id === other.organisation?.id &&
    one.event?.id === other.event?.id &&
    one.source.id === other.source.id &&
    one.role === other.role
  );
}
