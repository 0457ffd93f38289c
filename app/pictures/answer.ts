import { getTranslations } from "next-intl/server";
import { isLocale, type Locale } from "@/lib/locale.ts";
import { type Drawn, pngOf } from "./drawing.ts";

type Drawing = (locale: Locale) => Promise<Drawn | null>;

/** Answers with a picture, or that there is none. The language is that of the address. */
export async function answerWithPicture(locale: string, drawing: Drawing): Promise<Response> {
  const drawn = isLocale(locale) ? await drawing(locale) : null;
  if (!drawn) return new Response("No such picture.\n", { status: 404, headers: { "content-type": "text/plain" } });
  return new Response(new Uint8Array(await pngOf(drawn)), { headers: { "content-type": "image/png" } });
}

/** What stands on every picture: the name of the site and under which host it is reached. */
export async function edges(locale: Locale): Promise<{ site: string; host: string }> {
  const t = await getTranslations({ locale, namespace: "site" });
  return { site: t("name"), host: new URL(process.env.PUBLIC_ORIGIN ?? "http://localhost:3000").host };
}
