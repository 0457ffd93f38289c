import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { CopyButton } from "@/components/copy-button.tsx";
import type { CitedVersion } from "@/lib/citations/csl-item.ts";
import { renderCitations } from "@/lib/citations/render.ts";
import { bind } from "@/lib/typography.ts";

/** The citation of this version in every form, one of them open; each can be selected, or copied with one press. */
export function CiteBox({ cited }: { cited: CitedVersion }): ReactElement {
  const t = useTranslations("cite");
  return (
    <section aria-labelledby="cite" className="screen-only mb-8 border-ink border-t-2 pt-2.5 text-[0.9375rem]">
      <h2 id="cite" className="mb-2 font-semibold">
        {t("title")}
      </h2>
      {renderCitations(cited).map(({ format, text }, index) => (
        <details key={format} name="cite" open={index === 0} className="cite">
          <summary>{t(`formats.${format}`)}</summary>
          <div className="pb-3.5">
            <p id={`cite-${format}`} lang={cited.lang} className="cite-text">
              {text}
            </p>
            <CopyButton of={`cite-${format}`} label={t("copy")} done={t("copied")} failed={t("notCopied")} />
          </div>
        </details>
      ))}
      <p className="micro mt-2.5 text-ink-2">{bind(t("note", { version: cited.version }))}</p>
    </section>
  );
}
