import { getTranslations } from "next-intl/server";
import { answerWithPicture, edges } from "@/app/pictures/answer.ts";
import type { Drawn } from "@/app/pictures/drawing.ts";
import { frame } from "@/app/pictures/frame.ts";
import { retoldWords, spokenWords } from "@/app/pictures/words.ts";
import { speakerOf } from "@/components/speaker.ts";
import { findQuote } from "@/db/quotes.ts";
import { dateInWords } from "@/lib/date-words.ts";
import type { Locale } from "@/lib/locale.ts";
import { readId } from "@/lib/record-id.ts";

type Props = { params: Promise<{ locale: string; id: string }> };

/** The picture of a quote: the words as they were said or retold, whose they are, and the source. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const { locale, id } = await params;
  return answerWithPicture(locale, (language) => quotePicture(readId(id), language));
}

async function quotePicture(id: number | null, locale: Locale): Promise<Drawn | null> {
  const found = id === null ? null : await findQuote(id, locale);
  if (!found) return null;
  const t = await getTranslations({ locale });
  const { quote } = found;
  const { text, lang, form, role, organisation, said, source } = quote;
  return frame({
    ...(await edges(locale)),
    corner: dateInWords(said.edtf, locale),
    middle: form === "direct" ? [spokenWords(text, lang)] : retoldWords(text, t("quote.reported")),
    foot: {
      title: speakerOf(quote) ?? t.raw("coalition.name"),
      text: role ?? organisation?.name.text ?? t("quote.ofCoalition"),
    },
    source: t("picture.source", { name: source.publisher.text }),
  });
}
