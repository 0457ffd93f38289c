import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { CopyButton } from "@/components/copy-button.tsx";
import { type Embedded, embedCode } from "@/lib/embed.ts";
import { bind } from "@/lib/typography.ts";

type Props = { embedded: Embedded; title: string; origin: string };

/** The code with which another site shows this record, ready to be copied; it opens without scripts. */
export function EmbedBox({ embedded, title, origin }: Props): ReactElement {
  const t = useTranslations("embed");
  const locale = useLocale();
  const code = embedCode(embedded, { locale, title, origin });
  return (
    <section aria-labelledby="embed" className="screen-only mb-8 border-ink border-t-2 pt-1 text-[0.9375rem]">
      <details className="cite">
        <summary>
          <h2 id="embed" className="font-semibold">
            {t("title")}
          </h2>
        </summary>
        <p className="small mb-2 text-ink-2">{bind(t("note"))}</p>
        <textarea
          id="embed-code"
          className="field data text-sm"
          rows={6}
          readOnly
          value={code}
          aria-label={t("code")}
        />
        <CopyButton of="embed-code" label={t("copy")} done={t("copied")} failed={t("notCopied")} />
      </details>
    </section>
  );
}
