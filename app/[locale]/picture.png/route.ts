import { getTranslations } from "next-intl/server";
import { answerWithPicture, edges } from "@/app/pictures/answer.ts";
import { frame } from "@/app/pictures/frame.ts";
import { countOf } from "@/app/pictures/head.ts";
import { summariseTimeline } from "@/db/timeline-summary.ts";
import type { Locale } from "@/lib/locale.ts";

/** The picture of the whole record: how many are in it. */
export async function GET(_: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  return answerWithPicture((await params).locale, headPicture);
}

async function headPicture(locale: Locale) {
  const t = await getTranslations({ locale, namespace: "picture" });
  const { members } = await summariseTimeline(locale);
  return frame({
    ...(await edges(locale)),
    corner: t("inRecord"),
    middle: countOf(members, t("members", { n: members })),
    foot: { title: t("title"), text: t("about") },
    source: null,
  });
}
