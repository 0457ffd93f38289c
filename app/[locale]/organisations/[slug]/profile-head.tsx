import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { CorrectionNote } from "@/components/correction-note.tsx";
import { LanguageNote } from "@/components/language-note.tsx";
import { Wording } from "@/components/wording.tsx";
import { dateInWords, dayOfInstant } from "@/lib/date-words.ts";
import type { OrganisationProfile } from "@/lib/views/organisation.ts";

import { MembershipState } from "../../membership-state.tsx";

type Props = { organisation: OrganisationProfile; address: string };

/** The name, whether it is in the coalition and since when, and what was mended last. On paper also which version it is. */
export function ProfileHead({ organisation, address }: Props): ReactElement {
  const [last] = organisation.memberships;
  return (
    <header>
      <PrintedVersion organisation={organisation} address={address} />
      <h1 className="h1">
        <Wording wording={organisation.name} />
        <LanguageNote lang={organisation.name.lang} />
      </h1>
      {organisation.original && (
        <p className="mt-2 text-ink-2">
          <Wording wording={organisation.original} />
        </p>
      )}
      {last && (
        <p className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-1">
          <MembershipState membership={last} />
        </p>
      )}
      <CorrectionNote changes={organisation.history} />
    </header>
  );
}

function PrintedVersion({ organisation: { history, version }, address }: Props): ReactElement | null {
  const t = useTranslations();
  const locale = useLocale();
  const change = history.find((one) => one.recordKind === "organisation");
  if (!change) return null;
  const date = dateInWords(dayOfInstant(change.at), locale);
  return (
    <p className="print-only micro mb-4">
      {t("organisation.printVersion", { site: t("site.name"), address, version, date })}
    </p>
  );
}
