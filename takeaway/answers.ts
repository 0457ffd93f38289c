import { isLocale, type Locale } from "../lib/locale.ts";
import { answerApi } from "./api/answer.ts";
import { calendar } from "./calendar.ts";
import { feed } from "./feed.ts";
import { wordsOf } from "./words.ts";

/** An answer that is the same for everybody who asks while the record stays as it is. */
export type OpenAnswer = { status: number; headers: Record<string, string>; body: Buffer };

/** Answers what the API, a feed or the calendar is asked at a canonical address. */
export async function answerOpen(address: string): Promise<OpenAnswer> {
  const [path = "", ...rest] = address.split("?");
  const search = rest.join("?");
  const [, first, second] = path.split("/");
  if (isLocale(first)) {
    const query = Object.fromEntries(new URLSearchParams(search));
    if (second === "feed.xml" || second === "feed.json") {
      const made = await feed(first, second, query);
      return made ? plain(made) : nothingToFollow(first);
    }
    return plain(await calendar(first, query));
  }
  const { status, contentType, body, link } = await answerApi(path, search);
  const text = `${JSON.stringify(body)}\n`;
  return { status, headers: { "content-type": contentType, ...(link && { link }) }, body: Buffer.from(text) };
}

function plain({ contentType, text }: { contentType: string; text: string }): OpenAnswer {
  return { status: 200, headers: { "content-type": contentType }, body: Buffer.from(text) };
}

function nothingToFollow(locale: Locale): OpenAnswer {
  const headers = { "content-type": "text/plain; charset=utf-8", "content-language": locale };
  return { status: 404, headers, body: Buffer.from(`${wordsOf(locale)("news.nothingToFollow")}\n`) };
}
