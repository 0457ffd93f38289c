import type { IncomingHttpHeaders } from "node:http";
import { ASKED_ADDRESS, ASKED_LANGUAGE } from "../lib/asked-headers.ts";
import { isLocale } from "../lib/locale.ts";
import { readerLanguage } from "./language.ts";

/** What the pages of the desk are told of a request: its address, and the language that it asks for. */
export function askedHeaders(address: string, headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const chosen = new URLSearchParams(/\?.*/.exec(address)?.[0]).get("lang");
  const language = isLocale(chosen) ? chosen : readerLanguage(headers["accept-language"]);
  return { [ASKED_ADDRESS]: address, [ASKED_LANGUAGE]: language };
}
