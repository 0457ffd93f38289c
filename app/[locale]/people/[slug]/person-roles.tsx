import { useTranslations } from "next-intl";
import type { ReactElement, ReactNode } from "react";
import { Fact, Facts } from "@/components/facts.tsx";
import { OrganisationName } from "@/components/organisation-name.tsx";
import { PartialDate } from "@/components/partial-date.tsx";
import { SpeakerRole } from "@/components/quote-attribution.tsx";
import { bind } from "@/lib/typography.ts";
import type { QuoteView } from "@/lib/views/quote.ts";

/** In which role a person spoke, for whom and when: a role is a fact about a day. */
export function PersonRoles({ quotes }: { quotes: readonly QuoteView[] }): ReactElement {
  const t = useTranslations("person");
  const byRole = new Map(quotes.map((quote) => [`${quote.said.edtf} ${quote.organisation?.id} ${quote.role}`, quote]));
  return (
    <>
      <h2 className="mt-7 mb-1 font-semibold">{t("roles")}</h2>
      <p className="small mb-2 text-ink-2">{bind(t("rolesNote"))}</p>
      <Facts>
        {[...byRole.values()].map((quote) => (
          <Fact
            key={quote.id}
            term={
              <span className="inline-block first-letter:uppercase">
                <PartialDate date={quote.said} />
              </span>
            }
            note={<SpokenFor quote={quote} />}
          >
            {quote.role ? <SpeakerRole quote={quote} /> : t("noRole")}
          </Fact>
        ))}
      </Facts>
    </>
  );
}

function SpokenFor({ quote: { organisation } }: { quote: QuoteView }): ReactNode {
  const t = useTranslations("person");
  return organisation ? <OrganisationName organisation={organisation} /> : t("ofCoalition");
}
