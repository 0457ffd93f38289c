import { publishedIn } from "./event.ts";
import { readingOf } from "./reading.ts";
import { onOneLine } from "./span.ts";

/** What a text says of its own publication; null where it does not. `published`: `YYYY-MM-DD`. */
export type SourceFacts = {
  lang: "ru" | "kk" | "en";
  publisher: string | null;
  title: string | null;
  published: string | null;
  via: string | null;
  /** Whether the coalition's own press service is behind it. */
  byPressService: boolean;
};

const DOMAIN = /(?<![\p{L}\p{N}@./-])((?:[\p{L}\p{N}-]+\.)+(?:kz|ru|com|org|net|info|uk|news))(?![\p{L}\p{N}.-]*@)/iu;
const REPORTS =
  /(?:сообщает|передает|передаёт|пишет|информирует)\s+(?:корреспондент\s+)?(?:(?:агентств[оа]|ИА|МИА|издание|портал|газета)\s+)?(«[^»]{2,40}»|[A-Z\p{Lu}][\p{L}\p{N}.-]+(?:\s[A-Z\p{Lu}][\p{L}\p{N}.-]+)?)/u;
const VIA =
  /(?:со ссылкой на|reports? (?:by|from)|citing)\s+(«[^»]{2,40}»|\p{Lu}[\p{L}\p{N}.-]+(?:\s\p{Lu}[\p{L}\p{N}.-]+)?)/u;
const PRESS_SERVICE =
  /пресс-служб|сообщении|пресс-релиз|press (?:service|office|release)|statement|баспасөз қызметі|хабарлама/u;

const HEADLINE_LONGEST = 250;

/** Outlet, headline, day and agency where the text states them; nothing is guessed from outside it. */
export function sourceFactsOf(text: string, published: string | null = null): SourceFacts {
  const reading = readingOf(text, published);
  const [first, second] = reading.blocks;
  const headline = first ? onOneLine(text, first.span) : "";
  const reported = REPORTS.exec(text)?.[1];
  const outlet =
    DOMAIN.exec(text.slice(0, 400))?.[1]?.toLowerCase() ?? reported?.replace(/[«»]/gu, "").replace(/[.-]+$/u, "");
  return {
    lang: reading.lang,
    publisher: outlet ?? null,
    title: second && headline.length <= HEADLINE_LONGEST && /[^.:;,]$/u.test(headline) ? headline : null,
    published: published ?? publishedIn(reading),
    via: VIA.exec(text)?.[1]?.replace(/[«».]/gu, "") ?? null,
    byPressService: PRESS_SERVICE.test(reading.lower.slice(0, 4_000)),
  };
}
