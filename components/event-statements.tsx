import { useLocale, useTranslations } from "next-intl";
import type { ReactElement, ReactNode } from "react";
import { dateInWords } from "@/lib/date-words.ts";
import { bind } from "@/lib/typography.ts";
import type { QuoteView } from "@/lib/views/quote.ts";
import type { SourceRef } from "@/lib/views/source.ts";
import { bySpeaker, Quote } from "./quote.tsx";
import { isCollective } from "./speaker.ts";
import { StatementBox } from "./statement-box.tsx";

/** A telephone or address exactly as a source printed it on a day (EDTF). */
export type PrintedContact = { text: string; on: string; source: SourceRef };

type Props = { quotes: readonly QuoteView[]; contact: PrintedContact | null };

/** What was said at an event by those who neither joined nor left there: one after another, or together. */
export function EventStatements({ quotes, contact }: Props): ReactElement {
  return (
    <>
      {bySpeaker(quotes).map((group) =>
        isCollective(group[0]) ? (
          group.map((statement) => (
            <StatementBox key={statement.id} statement={statement}>
              {contact?.source.id === statement.source.id && <Contact contact={contact} />}
            </StatementBox>
          ))
        ) : (
          <Quote key={group[0].id} quotes={group} organisation />
        ),
      )}
    </>
  );
}

function Contact({ contact }: { contact: PrintedContact }): ReactNode {
  const t = useTranslations("eventGroup");
  const number = <span className="data whitespace-nowrap font-medium text-ink">{contact.text}</span>;
  return t.rich("contact", { date: bind(dateInWords(contact.on, useLocale())), b: () => number });
}
