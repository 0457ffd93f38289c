import { isLocale } from "./locale.ts";

const LONGEST = 500;

/** The address of a public page that a reader reports; null for anything that is none of ours. */
export function readReportedPage(text: string): string | null {
  if (text.length > LONGEST || !text.startsWith("/")) return null;
  const url = URL.parse(text, "http://record.invalid");
  if (url?.host !== "record.invalid") return null;
  return isLocale(url.pathname.split("/")[1]) ? `${url.pathname}${url.search}` : null;
}
