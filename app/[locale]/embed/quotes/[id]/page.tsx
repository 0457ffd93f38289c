import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache, type ReactElement } from "react";
import { Quote } from "@/components/quote.tsx";
import { speakerOf } from "@/components/speaker.ts";
import { findQuote } from "@/db/quotes.ts";
import { addressOf } from "@/lib/addresses.ts";
import { dateInWords } from "@/lib/date-words.ts";
import { readId } from "@/lib/record-id.ts";
import type { QuoteView } from "@/lib/views/quote.ts";
import { Frame } from "../../frame.tsx";
import { frameMetadata } from "../../frame-metadata.ts";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const quote = await quoteAt((await params).id);
  return frameMetadata(await titleOf(quote), addressOf.quote(await getLocale(), quote.id));
}

/** The words of one quote with who said them, when and where it is written. */
export default async function QuoteFrame({ params }: Props): Promise<ReactElement> {
  const quote = await quoteAt((await params).id);
  const t = await getTranslations("frame");
  return (
    <Frame href={addressOf.quote(await getLocale(), quote.id)} more={t("entry")}>
      <h1 className="h4 text-ink-2">{await titleOf(quote)}</h1>
      <Quote quotes={[quote]} organisation />
    </Frame>
  );
}

async function titleOf(quote: QuoteView): Promise<string> {
  const t = await getTranslations();
  const date = dateInWords(quote.said.edtf, await getLocale());
  return t("quote.title", { name: speakerOf(quote) ?? t.raw("coalition.name"), date });
}

const quoteAt = cache(async (text: string): Promise<QuoteView> => {
  const id = readId(text);
  const found = id === null ? null : await findQuote(id, await getLocale());
  return found?.quote ?? notFound();
});
