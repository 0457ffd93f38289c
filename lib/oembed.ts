import { firstValue, oneOf, type Query, queryString } from "./query-values.ts";

/** What an oEmbed consumer asks for (oembed.com, version 1.0); `other` is any format that this record does not speak. */
export type OembedRequest = {
  url: string;
  format: "json" | "xml" | "other";
  maxwidth: number | null;
  maxheight: number | null;
};

export const OEMBED_KEYS = ["url", "format", "maxwidth", "maxheight"] as const;

/** Reads a request; a measure that is none is as if it were absent. */
export function parseOembedRequest(query: Query): OembedRequest {
  return {
    url: firstValue(query, "url").slice(0, 1_000),
    format: oneOf(["json", "xml"], firstValue(query, "format").toLowerCase() || "json") ?? "other",
    maxwidth: pixels(firstValue(query, "maxwidth")),
    maxheight: pixels(firstValue(query, "maxheight")),
  };
}

/** The canonical query, without "?"; reading it gives the request back. */
export function oembedQuery(query: Query): string {
  const { url, format, maxwidth, maxheight } = parseOembedRequest(query);
  return queryString({
    url,
    format: format === "json" ? null : format,
    maxwidth: maxwidth === null ? null : String(maxwidth),
    maxheight: maxheight === null ? null : String(maxheight),
  });
}

function pixels(text: string): number | null {
  return /^[1-9]\d{1,3}$/.test(text) ? Number(text) : null;
}
