import { DEFAULT_LOCALE, isLocale, LOCALES, type Locale } from "./locale.ts";
import { firstValue, oneOf, type Query, queryString } from "./query-values.ts";
import { readId } from "./record-id.ts";

/** What another site can show of the record in a frame. */
export type Embedded = { kind: "timeline" } | { kind: "organisation"; slug: string } | { kind: "quote"; id: number };

/** The canonical query of a frame's address, without "?": its language, unless that is the default. */
export function embedQuery(query: Query): string {
  const lang = oneOf(LOCALES, firstValue(query, "lang"));
  return queryString({ lang: lang === DEFAULT_LOCALE ? null : lang });
}

/** The address of a frame, from the root. */
function embedAddress(embedded: Embedded, locale: Locale): string {
  const query = embedQuery({ lang: locale });
  return `/embed${PATHS[embedded.kind](embedded)}${query && `?${query}`}`;
}

/** How high a frame is at first, in pixels; its content scrolls inside when it is higher. */
export function embedHeight({ kind }: Embedded): number {
  return kind === "timeline" ? 640 : 420;
}

type Framing = { locale: Locale; title: string; origin: string; width?: string; height?: number };

/** The code that a site puts into a page of its own. */
export function embedCode(
  embedded: Embedded,
  { locale, title, origin, width = "100%", height = embedHeight(embedded) }: Framing,
): string {
  const src = new URL(embedAddress(embedded, locale), origin).href;
  const attributes = { src, title, width, height: String(height), loading: "lazy" };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escaped(value)}"`);
  return `<iframe ${written.join(" ")} frameborder="0"></iframe>`;
}

/** The record that a public page shows, and its language, when that page can be embedded; else null. */
export function embeddedAt(pathname: string): { embedded: Embedded; locale: Locale } | null {
  const [root, locale, section, name, ...more] = pathname.split("/");
  if (root !== "" || !isLocale(locale) || more.length > 0) return null;
  if (section === undefined) return { embedded: { kind: "timeline" }, locale };
  if (section === "organisations" && name && !name.includes("@")) {
    return { embedded: { kind: "organisation", slug: name }, locale };
  }
  const id = section === "quotes" && name ? readId(name) : null;
  return id === null ? null : { embedded: { kind: "quote", id }, locale };
}

const PATHS = {
  timeline: (): string => "/timeline",
  organisation: (embedded: Embedded): string => `/organisations/${"slug" in embedded ? embedded.slug : ""}`,
  quote: (embedded: Embedded): string => `/quotes/${"id" in embedded ? embedded.id : ""}`,
};

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
