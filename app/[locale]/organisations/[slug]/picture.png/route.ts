import { getTranslations } from "next-intl/server";
import { answerWithPicture, edges } from "@/app/pictures/answer.ts";
import type { Drawn } from "@/app/pictures/drawing.ts";
import { frame } from "@/app/pictures/frame.ts";
import { largeName, lineBelow } from "@/app/pictures/words.ts";
import { findOrganisation } from "@/db/organisations.ts";
import { spanInWords } from "@/lib/date-spans.ts";
import { dateInWords, sinceInWords } from "@/lib/date-words.ts";
import type { Locale } from "@/lib/locale.ts";

type Props = { params: Promise<{ locale: string; slug: string }> };

/** The picture of an organisation: its name, whether it is in the coalition, and who says so. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const { locale, slug } = await params;
  return answerWithPicture(locale, (language) => organisationPicture(slug, language));
}

async function organisationPicture(slug: string, locale: Locale): Promise<Drawn | null> {
  const found = await findOrganisation(slug, locale);
  if (!found || "movedTo" in found) return null;
  const t = await getTranslations({ locale });
  const { name, original, memberships } = found.profile;
  const [last] = memberships;
  const state = last?.left
    ? `${t("organisation.gone")}: ${spanInWords(last.joined.edtf, last.left.edtf, locale)}`
    : last && `${t("organisation.current")} ${sinceInWords(last.joined.edtf, locale)}`;
  const source = last?.citations[0]?.source.publisher.text;
  return frame({
    ...(await edges(locale)),
    corner: last ? dateInWords(last.joined.edtf, locale) : "",
    middle: [largeName(name.text), ...(state ? [lineBelow(state)] : [])],
    foot: { title: t("picture.organisation"), text: original?.text ?? t("picture.about") },
    source: source ? t("picture.source", { name: source }) : null,
  });
}
