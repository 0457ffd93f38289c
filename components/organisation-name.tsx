import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { addressOf } from "@/lib/addresses.ts";
import type { OrganisationRef } from "@/lib/views/organisation.ts";
import { LanguageNote } from "./language-note.tsx";
import { Wording } from "./wording.tsx";

type Props = {
  organisation: OrganisationRef;
  /** Type role of the name: `entry-name`, `list-name`. */
  className?: string;
};

/** The name as a link; beneath it the source's own wording, when the name is the editors'. */
export function OrganisationName({ organisation, className = "" }: Props): ReactNode {
  const locale = useLocale();
  return (
    <>
      <a href={addressOf.organisation(locale, organisation.slug)} className={`name-link wrap-anywhere ${className}`}>
        <Wording wording={organisation.name} />
      </a>
      <LanguageNote lang={organisation.name.lang} />
      {organisation.original && (
        <span className="small mt-0.5 block font-normal font-sans text-ink-2 tracking-normal">
          <Wording wording={organisation.original} />
        </span>
      )}
    </>
  );
}
