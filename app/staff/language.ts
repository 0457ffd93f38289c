import { headers } from "next/headers";
import { ASKED_LANGUAGE } from "@/lib/asked-headers.ts";
import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/locale.ts";
import { currentMember } from "./session.ts";

/** The language of the desk: the member's own; before anybody is signed in, the one that was asked for. */
export async function deskLanguage(): Promise<Locale> {
  const member = await currentMember();
  if (member) return member.lang;
  const asked = (await headers()).get(ASKED_LANGUAGE);
  return isLocale(asked) ? asked : DEFAULT_LOCALE;
}
