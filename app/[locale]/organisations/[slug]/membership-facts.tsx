import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { DateBasis } from "@/components/date-basis.tsx";
import { LeftReason } from "@/components/departure.tsx";
import { Fact } from "@/components/facts.tsx";
import { InLanguage } from "@/components/in-language.tsx";
import { OriginCount } from "@/components/origin-count.tsx";
import { PartialDate } from "@/components/partial-date.tsx";
import { SourceChip } from "@/components/source-chip.tsx";
import { Wording } from "@/components/wording.tsx";
import { addressOf } from "@/lib/addresses.ts";
import { countOrigins } from "@/lib/origins.ts";
import { bind } from "@/lib/typography.ts";
import type { EventRef } from "@/lib/views/event.ts";
import type { MembershipView } from "@/lib/views/organisation.ts";
import type { CitationView } from "@/lib/views/source.ts";
import { ASSERTERS } from "@/lib/vocabulary.ts";

type Props = {
  membership: MembershipView;
  /** How many others the same event names; null where nobody has counted. */
  others: number | null;
};

/** One period in the coalition: when and how it began and ended, and who says so. */
export function MembershipFacts({ membership, others }: Props): ReactElement {
  const t = useTranslations("organisation.facts");
  const { joined, event, position, citations } = membership;
  return (
    <>
      <Fact term={t("joined")} note={<DateBasis date={joined} />}>
        <span className="inline-block first-letter:uppercase">
          <PartialDate date={joined} />
        </span>
      </Fact>
      <Departure membership={membership} />
      {event && <JoiningEvent event={event} others={others} position={position} />}
      {citations.length > 0 && (
        <Fact term={t("assertedBy")}>
          <Assertions citations={citations} />
        </Fact>
      )}
    </>
  );
}

function Departure({ membership }: { membership: MembershipView }): ReactElement | null {
  const t = useTranslations();
  const { left, leftReason, leftSource } = membership;
  if (!left) return null;
  return (
    <Fact term={t("organisation.facts.left")} note={<DateBasis date={left} />}>
      <span className="inline-block first-letter:uppercase">
        <PartialDate date={left} />
      </span>
      <span className="facts-note">
        {leftReason === null ? bind(t("timeline.entry.noReason")) : <LeftReason membership={membership} />}
      </span>
      {leftSource && (
        <span className="my-1.5 block">
          <SourceChip source={leftSource} />
        </span>
      )}
    </Fact>
  );
}

function JoiningEvent({
  event,
  others,
  position,
}: {
  event: EventRef;
  others: number | null;
  position: number;
}): ReactElement {
  const t = useTranslations("organisation");
  const locale = useLocale();
  const ordinal = t("ordinal", { position });
  return (
    <Fact
      term={t("facts.event")}
      note={
        <>
          {event.place && (
            <>
              <Wording wording={event.place} />.{" "}
            </>
          )}
          {others !== null && bind(others > 0 ? t("together", { others, ordinal }) : t("alone"))}
        </>
      }
    >
      <a href={addressOf.event(locale, event.slug)}>
        <Wording wording={event.title} />
      </a>
    </Fact>
  );
}

/** Who says so, each with the sources that say it; how many of these are independent. */
function Assertions({ citations }: { citations: readonly CitationView[] }): ReactElement {
  const t = useTranslations("source.asserted");
  const asserters = ASSERTERS.filter((asserter) => citations.some((citation) => citation.assertedBy === asserter));
  return (
    <div className="grid gap-3">
      {asserters.map((asserter) => {
        const cited = citations.filter((citation) => citation.assertedBy === asserter);
        return (
          <div key={asserter}>
            <p className="first-letter:uppercase">{t(asserter)}</p>
            <ul className="mt-1.5 flex flex-wrap gap-2">
              {cited.map(({ source, locator }) => (
                <li key={source.id}>
                  <SourceChip source={source} />
                  {locator && (
                    <span className="micro ms-2 text-ink-3">
                      <InLanguage lang={source.lang}>{locator}</InLanguage>
                    </span>
                  )}
                </li>
              ))}
            </ul>
            {cited.length > 1 && (
              <p className="facts-note">
                <OriginCount {...countOrigins(cited.map((citation) => citation.source))} />
              </p>
            )}
          </div>
        );
      })}
    </div>
  );
}
