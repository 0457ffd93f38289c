import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { CorrectionNote } from "@/components/correction-note.tsx";
import { LanguageNote } from "@/components/language-note.tsx";
import { Wording } from "@/components/wording.tsx";
import { bind } from "@/lib/typography.ts";
import type { EventProfile } from "@/lib/views/event.ts";

/** What kind of event it is, its title, and how many took part by this record. */
export function EventHead({ event }: { event: EventProfile }): ReactElement {
  const t = useTranslations("eventGroup");
  const kinds = useTranslations("eventPage.kinds");
  const { kind, title, place, named, spokespeople, history } = event;
  const counts = [
    ...(named > 0 ? [t("organisations", { n: named })] : []),
    ...(spokespeople > 0 ? [t("spokespeople", { n: spokespeople })] : []),
  ];
  return (
    <header>
      <p className="mb-1 font-semibold text-ink-2 text-sm">
        {t("label")}: {kinds(kind)}
      </p>
      <h1 className="h1">
        <Wording wording={title} />
        <LanguageNote lang={title.lang} />
      </h1>
      <p className="mt-3 text-ink-2">
        {place && <Wording wording={place} />}
        {place && counts.length > 0 && " · "}
        {bind(counts.join(" · "))}
      </p>
      <CorrectionNote changes={history} />
    </header>
  );
}
