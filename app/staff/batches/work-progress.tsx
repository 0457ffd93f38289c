import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import type { LongWork } from "@/db/drafts/long-work.ts";
import { Refresh } from "./refresh.tsx";

/** How far the work is that goes on; the page is drawn anew until it has ended, with scripts and without. */
export async function WorkProgress({ work: { word, done, total } }: { work: LongWork }): Promise<ReactElement> {
  const t = await getTranslations("desk.batch");
  const words = t(`work.${word}`, { done, total });
  return (
    <div className="my-5 max-w-[44rem]">
      <p id="work" className="font-semibold">
        {words}
      </p>
      <progress className="work-bar" max={total} value={done} aria-labelledby="work" />
      <p className="small text-ink-2">{t("work.hint")}</p>
      <Refresh />
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
    </div>
  );
}
