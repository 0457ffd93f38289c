import { getLocale, getTranslations } from "next-intl/server";
import { speakerOf } from "@/components/speaker.ts";
import { addressOf } from "@/lib/addresses.ts";
import type { CitedVersion } from "@/lib/citations/csl-item.ts";
import { dateInWords, dayOfInstant } from "@/lib/date-words.ts";
import { publicAddress } from "@/lib/public-origin.ts";
import { shortened } from "@/lib/typography.ts";
import { versionLabel } from "@/lib/versioned.ts";
import type { ChangeView, RecordPage } from "@/lib/views/change.ts";
import type { EventProfile } from "@/lib/views/event.ts";
import type { OrganisationProfile } from "@/lib/views/organisation.ts";
import type { QuoteView } from "@/lib/views/quote.ts";

/** A version of an organisation, a quote or an event as it is cited in the reader's language today. */

export async function citedOrganisation(organisation: OrganisationProfile): Promise<CitedVersion> {
  const t = await getTranslations("cite");
  const { slug, name, version, step, history } = organisation;
  const genre = t("genre.organisation", { version: versionLabel(version, step) });
  const cited = await versionOf({ kind: "organisation", slug }, { version, step }, history);
  return { title: name.text, author: null, genre, ...cited };
}

export async function citedEvent({ slug, title, date, version, history }: EventProfile): Promise<CitedVersion> {
  const t = await getTranslations("cite");
  const when = dateInWords(date.edtf, await getLocale());
  const genre = t("genre.event", { version: String(version), date: when });
  return {
    title: title.text,
    author: null,
    genre,
    ...(await versionOf({ kind: "event", slug }, { version }, history)),
  };
}

export async function citedQuote(quote: QuoteView, history: readonly ChangeView[]): Promise<CitedVersion> {
  const t = await getTranslations("cite");
  const { id, version, form, text } = quote;
  const date = dateInWords(quote.said.edtf, await getLocale());
  return {
    title: t(`words.${form}`, { text: shortened(text, 120), lang: quote.lang }),
    author: speakerOf(quote) ?? (await getTranslations("coalition")).raw("name"),
    genre: t(`genre.${form}`, { version: String(version), date, source: quote.source.publisher.text }),
    ...(await versionOf({ kind: "quote", id }, { version }, history)),
  };
}

type Versioned = Omit<CitedVersion, "title" | "author" | "genre">;

async function versionOf(
  page: RecordPage,
  { version, step = null }: { version: number; step?: number | null },
  history: readonly ChangeView[],
): Promise<Versioned> {
  const t = await getTranslations("site");
  const lang = await getLocale();
  const today = dayOfInstant(new Date().toISOString());
  const made = history.find((change) =>
    step === null ? change.recordKind === page.kind && change.version === version : change.seq === step,
  );
  const label = versionLabel(version, step);
  return {
    key: `${"slug" in page ? page.slug : `quote-${page.id}`}-${label}`,
    site: t("name"),
    address: publicAddress(addressOf.version(lang, page, version, step)),
    version: label,
    issued: made ? dayOfInstant(made.at) : today,
    accessed: today,
    lang,
  };
}
