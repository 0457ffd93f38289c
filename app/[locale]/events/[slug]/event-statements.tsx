import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { bySpeaker, Quote } from "@/components/quote.tsx";
import { Section } from "@/components/section.tsx";
import { StatementBox } from "@/components/statement-box.tsx";
import type { EventProfile } from "@/lib/views/event.ts";

/** What the participants said together, and what was said there by others than those who joined or left. */
export function EventStatements({ event }: { event: EventProfile }): ReactElement | null {
  const t = useTranslations("eventPage");
  if (event.statements.length === 0) return null;
  return (
    <Section id="statements" title={t("statements")} count={event.statements.length}>
      {bySpeaker(event.statements).map((group) => {
        const [first] = group;
        const collective = first.person === null && first.organisation === null;
        return (
          <div key={first.id} className={collective ? "first-of-type:-mt-4" : "mt-7 first-of-type:mt-0"}>
            {collective ? <StatementBox statement={first} /> : <Quote quotes={group} organisation />}
          </div>
        );
      })}
    </Section>
  );
}
