import { getLocale } from "next-intl/server";
import type { Event, WebPage, WithContext } from "schema-dts";
import { addressOf } from "@/lib/addresses.ts";
import { publicAddress } from "@/lib/public-origin.ts";
import type { EventProfile } from "@/lib/views/event.ts";
import { corrections, isoDate, publication, theCoalition } from "./terms.ts";

/** The page of an event: what it was, when and where, by which sources. */
export async function eventData({
  slug,
  title,
  date,
  place,
  sources,
  history,
}: EventProfile): Promise<WithContext<WebPage>> {
  const locale = await getLocale();
  const address = publicAddress(addressOf.event(locale, slug));
  const about: Event = {
    "@type": "Event",
    "@id": `${address}#event`,
    name: title.text,
    ...(isoDate(date.edtf) && { startDate: date.edtf }),
    ...(place && { location: { "@type": "Place", name: place.text } }),
    about: await theCoalition(),
  };
  return {
    "@context": "https://schema.org",
    "@type": "WebPage",
    "@id": address,
    inLanguage: locale,
    name: title.text,
    about,
    citation: sources.map(publication),
    correction: corrections(history),
  };
}
