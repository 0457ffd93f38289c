import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { progressOf } from "@/lib/reading/decide.ts";
import type { Decided } from "@/lib/reading/finding.ts";

/** How many of the findings are decided; drawn as a bar of what is taken as found and, hatched, what was altered. */
export async function Progress({ findings }: { findings: readonly Decided[] }): Promise<ReactElement> {
  const t = await getTranslations("desk.reader.progress");
  const { asked, accepted, edited, rejected, left } = progressOf(findings);
  const done = asked - left;
  const width = (count: number): number => (asked === 0 ? 0 : (100 * count) / asked);
  return (
    <div className="mt-4">
      <p className="flex flex-wrap justify-between gap-x-4 text-[0.9375rem]">
        <b className="font-semibold">{t("done", { done, asked })}</b>
        <span className="small text-ink-2">{t("detail", { accepted, edited, rejected, left })}</span>
      </p>
      <progress className="sr-only" max={asked || 1} value={done} aria-label={t("label")} />
      <svg className="progress-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <pattern id="altered" width="1.6" height="4" patternUnits="userSpaceOnUse">
          <path d="M0 4 1 0h.5L.5 4z" fill="currentColor" />
        </pattern>
        <rect width={width(accepted + rejected)} height="4" fill="currentColor" />
        <rect x={width(accepted + rejected)} width={width(edited)} height="4" fill="url(#altered)" />
      </svg>
    </div>
  );
}
