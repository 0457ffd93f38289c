import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { Timeline } from "@/components/timeline.tsx";
import { findCoalition } from "@/db/coalition.ts";
import { listTimeline } from "@/db/timeline.ts";
import { addressOf } from "@/lib/addresses.ts";
import { WHOLE_TIMELINE } from "@/lib/timeline-filter.ts";
import { bind } from "@/lib/typography.ts";
import { Frame } from "../frame.tsx";
import { frameMetadata } from "../frame-metadata.ts";

export async function generateMetadata(): Promise<Metadata> {
  return frameMetadata(await titleOf(), addressOf.timeline(await getLocale()));
}

/** The newest page of the timeline. */
export default async function TimelineFrame(): Promise<ReactElement> {
  const t = await getTranslations("frame");
  const locale = await getLocale();
  const { days } = await listTimeline(WHOLE_TIMELINE, locale);
  const coalition = await findCoalition(locale);
  return (
    <Frame href={addressOf.timeline(locale)} more={t("whole")}>
      <h1 className="h2 mb-4">{bind(await titleOf())}</h1>
      <Timeline days={days} order="newest" contact={coalition?.contact ?? null} />
    </Frame>
  );
}

async function titleOf(): Promise<string> {
  const t = await getTranslations();
  return t("frame.timeline", { coalition: t.raw("coalition.name") });
}
