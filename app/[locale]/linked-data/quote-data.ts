import { getLocale, getTranslations } from "next-intl/server";
import type { Claim, Quotation, WebPage, WithContext } from "schema-dts";
import { speakerOf } from "@/components/speaker.ts";
import { addressOf } from "@/lib/addresses.ts";
import { publicAddress } from "@/lib/public-origin.ts";
import type { ChangeView } from "@/lib/views/change.ts";
import type { QuoteView } from "@/lib/views/quote.ts";
import { corrections, isoDate, publication } from "./terms.ts";

/** The page of a quote. Only words that were said so are a quotation; what a source retells is a claim. */
export async function quoteData(quote: QuoteView, history: readonly ChangeView[]): Promise<WithContext<WebPage>> {
  const locale = await getLocale();
  const address = publicAddress(addressOf.quote(locale, quote.id));
  return {
    "@context": "https://schema.org",
    "@type": "WebPage",
    "@id": address,
    inLanguage: locale,
    about: await said(quote, `${address}#words`),
    citation: publication(quote.source),
    correction: corrections(history),
  };
}

async function said(quote: QuoteView, id: string): Promise<Quotation | Claim> {
  const coalition = await getTranslations("coalition");
  const name = speakerOf(quote) ?? coalition.raw("name");
  const common = {
    "@id": id,
    text: quote.text,
    inLanguage: quote.lang,
    creator: quote.person ? ({ "@type": "Person", name } as const) : ({ "@type": "Organization", name } as const),
    ...(isoDate(quote.said.edtf) && { dateCreated: quote.said.edtf }),
  };
  if (quote.form === "direct") return { "@type": "Quotation", ...common, isBasedOn: publication(quote.source) };
  return { "@type": "Claim", ...common, appearance: publication(quote.source) };
}
