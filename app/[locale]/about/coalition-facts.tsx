import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { Fact, Facts } from "@/components/facts.tsx";
import { SourceChip } from "@/components/source-chip.tsx";
import { Wording } from "@/components/wording.tsx";
import type { CoalitionView } from "@/db/coalition.ts";
import { dateInWords } from "@/lib/date-words.ts";
import { bind } from "@/lib/typography.ts";

/** What the record knows of the coalition itself, its telephone as a source printed it on a day. */
export function CoalitionFacts({ coalition }: { coalition: CoalitionView }): ReactElement {
  const t = useTranslations("about");
  const locale = useLocale();
  const { name, short, about, contact } = coalition;
  return (
    <>
      {about && (
        <p className="mb-5 max-w-[42em]">
          <Wording wording={about} />
        </p>
      )}
      <Facts>
        <Fact term={t("fullName")}>
          <Wording wording={name} />
        </Fact>
        <Fact term={t("shortName")}>
          <Wording wording={short} />
        </Fact>
        {contact && (
          <Fact term={t("contact")} note={bind(t("contactNote", { date: dateInWords(contact.on, locale) }))}>
            <span className="data me-4 whitespace-nowrap font-medium">{contact.text}</span>
            <SourceChip source={contact.source} />
          </Fact>
        )}
      </Facts>
    </>
  );
}
