import type { IncomingHttpHeaders } from "node:http";
import { ASKED_ADDRESS, ASKED_LANGUAGE, ASKED_THEME } from "../lib/asked-headers.ts";
import { isLocale } from "../lib/locale.ts";
import { readerLanguage } from "./language.ts";
import { chosenTheme } from "./theme.ts";

/** What the pages of the desk are told of a request: its address, its look, and the language that it asks for. */
export function askedHeaders(address: string, headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const chosen = new URLSearchParams(/\?.*/.exec(address)?.[0]).get("lang");
  const language = isLocale(chosen) ? chosen : readerLanguage(headers["accept-language"]);
  const theme = chosenTheme({ headers });
  return { [ASKED_ADDRESS]: address, [ASKED_LANGUAGE]: language, ...(theme && { [ASKED_THEME]: theme }) };
}
