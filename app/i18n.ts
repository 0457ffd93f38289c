import { locale as localeOfAddress } from "next/root-params";
import { getRequestConfig } from "next-intl/server";
import { nameOfCoalition } from "@/db/coalition.ts";
import { isLocale, type Locale } from "@/lib/locale.ts";
import en from "../messages/en.json" with { type: "json" };
import kk from "../messages/kk.json" with { type: "json" };
import ru from "../messages/ru.json" with { type: "json" };
import { deskLanguage } from "./staff/language.ts";

const MESSAGES: Record<Locale, typeof ru> = { ru, kk, en };

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: typeof ru;
  }
}

/** The language of a public page is the first part of its address; a key that a language lacks is a fault, never a silent gap. */
export default getRequestConfig(async ({ locale: asked }) => {
  const given = asked ?? (await localeOfAddress());
  const locale = isLocale(given) ? given : await deskLanguage();
  return {
    locale,
    timeZone: "Asia/Almaty",
    messages: await messagesOf(locale),
    onError: (error) => {
      throw error;
    },
    getMessageFallback: ({ namespace, key }) => {
      throw new Error(`no message ${namespace ?? ""}.${key} in ${locale}`);
    },
  };
});

/** The words of the pages, and how the record calls the coalition: that one is to be taken `raw`, for it is no message. */
async function messagesOf(locale: Locale): Promise<typeof ru> {
  // A page that needs no record is still a page when there is none; the others meet the fault themselves.
  const name = await nameOfCoalition(locale).catch(() => null);
  return name === null ? MESSAGES[locale] : { ...MESSAGES[locale], coalition: { name } };
}
