import { getTranslations } from "next-intl/server";
import { answerWithPicture, edges } from "@/app/pictures/answer.ts";
import type { Drawn } from "@/app/pictures/drawing.ts";
import { frame } from "@/app/pictures/frame.ts";
import { largeName, lineBelow } from "@/app/pictures/words.ts";
import { findEvent } from "@/db/events.ts";
import { dateInWords } from "@/lib/date-words.ts";
import type { Locale } from "@/lib/locale.ts";

type Props = { params: Promise<{ locale: string; slug: string }> };

/** The picture of an event: its title, day and place, and how many joined there by this record. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const { locale, slug } = await params;
  return answerWithPicture(locale, (language) => eventPicture(slug, language));
}

async function eventPicture(slug: string, locale: Locale): Promise<Drawn | null> {
  const found = await findEvent(slug, locale);
  if (!found) return null;
  const t = await getTranslations({ locale });
  const { title, date, place, kind, named, sources } = found.profile;
  const about = [place?.text, named > 0 ? t("eventGroup.organisations", { n: named }) : ""].filter(Boolean);
  const source = sources[0]?.publisher.text;
  return frame({
    ...(await edges(locale)),
    corner: dateInWords(date.edtf, locale),
    middle: [largeName(title.text), ...(about.length > 0 ? [lineBelow(about.join(" · "))] : [])],
    foot: { title: `${t("eventGroup.label")}: ${t(`eventPage.kinds.${kind}`)}`, text: t("picture.about") },
    source: source ? t("picture.source", { name: source }) : null,
  });
}
