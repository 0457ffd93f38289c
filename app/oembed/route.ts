import { getTranslations } from "next-intl/server";
import { speakerOf } from "@/components/speaker.ts";
import { findOrganisation } from "@/db/organisations.ts";
import { findQuote } from "@/db/quotes.ts";
import { dateInWords } from "@/lib/date-words.ts";
import { type Embedded, embedCode, embeddedAt, embedHeight } from "@/lib/embed.ts";
import type { Locale } from "@/lib/locale.ts";
import { type OembedRequest, parseOembedRequest } from "@/lib/oembed.ts";

// It tells the record of the moment, under the origin of the moment: nothing of it is made when pages are built.
export const dynamic = "force-dynamic";

const WIDTH = 720;

/** Tells another site how to show a page of this record (oEmbed 1.0, type `rich`), in JSON or XML. */
export async function GET(request: Request): Promise<Response> {
  const asked = parseOembedRequest(Object.fromEntries(new URL(request.url).searchParams));
  if (asked.format === "other") return plain("oEmbed is answered here in json and xml.\n", 501);
  const origin = process.env.PUBLIC_ORIGIN ?? "http://localhost:3000";
  const page = URL.canParse(asked.url) ? new URL(asked.url) : null;
  const found = page?.origin === origin ? embeddedAt(page.pathname) : null;
  const title = found && (await titleOf(found.embedded, found.locale));
  if (!page || !found || title === null) return plain("No page of this record that can be embedded.\n", 404);
  const answer = await answerFor(asked, { ...found, title, origin, path: page.pathname });
  return asked.format === "json"
    ? Response.json(answer)
    : new Response(xml(answer), { headers: { "content-type": "text/xml; charset=utf-8" } });
}

type Page = { embedded: Embedded; locale: Locale; title: string; origin: string; path: string };

async function answerFor(
  { maxwidth, maxheight }: OembedRequest,
  { embedded, locale, title, origin, path }: Page,
): Promise<Record<string, string | number>> {
  const t = await getTranslations({ locale, namespace: "site" });
  const width = Math.min(WIDTH, maxwidth ?? WIDTH);
  const height = Math.min(embedHeight(embedded), maxheight ?? embedHeight(embedded));
  return {
    version: "1.0",
    type: "rich",
    title,
    provider_name: t("name"),
    provider_url: `${origin}/${locale}`,
    html: embedCode(embedded, { locale, title, origin, width: String(width), height }),
    width,
    height,
    thumbnail_url: `${origin}${path}/picture.png`,
    thumbnail_width: 1200,
    thumbnail_height: 630,
  };
}

async function titleOf(embedded: Embedded, locale: Locale): Promise<string | null> {
  const t = await getTranslations({ locale });
  if (embedded.kind === "timeline") return t("frame.timeline", { coalition: t.raw("coalition.name") });
  if (embedded.kind === "organisation") {
    const found = await findOrganisation(embedded.slug, locale);
    return found && "profile" in found ? found.profile.name.text : null;
  }
  const quote = (await findQuote(embedded.id, locale))?.quote;
  if (!quote) return null;
  const date = dateInWords(quote.said.edtf, locale);
  return t("quote.title", { name: speakerOf(quote) ?? t.raw("coalition.name"), date });
}

function plain(text: string, status: number): Response {
  return new Response(text, { status, headers: { "content-type": "text/plain; charset=utf-8" } });
}

function xml(answer: Record<string, string | number>): string {
  const fields = Object.entries(answer).map(([name, value]) => `<${name}>${escaped(String(value))}</${name}>`);
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${fields.join("")}</oembed>\n`;
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
