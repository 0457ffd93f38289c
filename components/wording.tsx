import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { bind } from "@/lib/typography.ts";
import type { Wording as Worded } from "@/lib/views/wording.ts";

type Props = {
  wording: Worded;
  /** Say whose wording it is. */
  provenance?: boolean;
};

/** A piece of text, marked with its language where that is not the page's. */
export function Wording({ wording, provenance = false }: Props): ReactNode {
  const locale = useLocale();
  const text = bind(wording.text);
  return (
    <>
      {wording.lang === locale ? text : <span lang={wording.lang}>{text}</span>}
      {provenance && <Provenance by={wording.by} />}
    </>
  );
}

function Provenance({ by }: { by: Worded["by"] }): ReactNode {
  const t = useTranslations("site");
  return <span className="micro whitespace-nowrap text-ink-3"> {t(`wordedBy.${by}`)}</span>;
}
