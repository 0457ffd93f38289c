import { type Author, fromClause } from "./attribution.ts";
import { peopleWithin, type Reading, wordAt } from "./reading.ts";
import { indexAfter, overlap, type Span, trimmed } from "./span.ts";
import type { People } from "./speakers.ts";
import type { Speech } from "./speech.ts";
import { isSpeechVerb } from "./speech-words.ts";

/** A paraphrase with its author and the author's words that say so. */
export type Reported = { span: Span; author: Author };

const LEAD = {
  ru: /^(?:по\s+(?:его\s+|её\s+|ее\s+)?(?:словам|мнению|убеждению|оценке|утверждению)|как\s+(?:\p{L}+\s+){0,2}(?:отмети|подчеркну|сообщи|рассказа|поясни|заяви|сказа|добави|уточни|отмеча|счита|подчеркива|объясни)\p{L}*)(?!\p{L})/u,
  kk: /^[^.!?«»]{3,200}?(?:айтуынша|пікірінше|сөзінше|мәліметінше)\s*,/u,
  en: /^(?:according to|in the (?:words|view|opinion) of)(?!\p{L})/u,
};
const THAT = { ru: /,\s*что\s+/u, kk: /(?!)/u, en: /(?<=\p{L})\s+that\s+/u };
const TAIL = /,\s+(?=[\p{Ll}]|[\p{Lu}])/gu;

/**
 * Paraphrases of one sentence each: «По словам X, …», «По его мнению, …», «Как отметила X, …», «X сообщил, что …», «…,
 * рассказал X.», «X-тың айтуынша, …», "According to X, …", "X said that …", "…, according to X." Only where a person
 * is named or pointed to, and where no direct speech stands.
 */
export function reportedIn(
  reading: Reading,
  people: People,
  speeches: readonly Speech[],
  authors: readonly Author[],
): Reported[] {
  const found: Reported[] = [];
  for (const { sentences } of reading.blocks) {
    for (const sentence of sentences) {
      const at = indexAfter(speeches, sentence[0], ({ span }) => span[1]);
      const direct = speeches[at];
      if (direct && overlap(direct.span, sentence)) continue;
      const parts = partsOf(reading, sentence);
      if (!parts) continue;
      const last = latest(found.at(-1), speeches[at - 1], authors[at - 1]);
      const author = fromClause(reading, people, { side: "before", span: parts.span }, parts.clause, last);
      if (author.person && parts.span[1] - parts.span[0] > 12) found.push({ span: parts.span, author });
    }
  }
  return found;
}

function latest(reported: Reported | undefined, speech: Speech | undefined, author: Author | undefined): Author | null {
  if (!reported) return author ?? null;
  return speech && author && speech.span[0] > reported.span[0] ? author : reported.author;
}

function partsOf(reading: Reading, sentence: Span): { clause: Span; span: Span } | null {
  return leadParts(reading, sentence) ?? thatParts(reading, sentence) ?? tailParts(reading, sentence);
}

function leadParts(reading: Reading, sentence: Span): { clause: Span; span: Span } | null {
  const text = reading.lower.slice(...sentence);
  const lead = LEAD[reading.lang].exec(text);
  if (!lead) return null;
  const person = peopleWithin(reading, sentence)[0];
  const near = person && person.span[0] - sentence[0] < 220 ? person.span[1] - sentence[0] : lead[0].length;
  const comma = text.indexOf(",", reading.lang === "kk" ? lead[0].length - 1 : Math.max(near, 1));
  if (comma < 0) return null;
  const end = afterTitle(reading, sentence, comma);
  return { clause: [sentence[0], sentence[0] + end], span: words(reading, [sentence[0] + end + 1, sentence[1]]) };
}

/** «По словам Анны Ли, главы Союза, …»: a role after the first comma belongs to the lead. */
function afterTitle(reading: Reading, [from, to]: Span, comma: number): number {
  const text = reading.lower.slice(from, to);
  const next = text.indexOf(",", comma + 1);
  const title = next > 0 && next - comma < 140 && TITLE.test(text.slice(comma + 1, comma + 60));
  return title ? next : comma;
}

const TITLE =
  /^\s*(?:\p{Ll}+\s+){0,2}(?:председател|руководител|директор|глав[ыа]|президент|представител|координатор|секретар|лидер|основател|член|заместител|эксперт|the\s|executive|chair|president|director|head|spokes)/u;

function thatParts(reading: Reading, sentence: Span): { clause: Span; span: Span } | null {
  const text = reading.lower.slice(...sentence);
  const that = THAT[reading.lang].exec(text);
  if (!that) return null;
  const clause: Span = [sentence[0], sentence[0] + that.index];
  const verb = lastWords(reading, clause, reading.lang === "en" ? 3 : 14).some((lower) =>
    isSpeechVerb(lower, reading.lang),
  );
  return verb ? { clause, span: words(reading, [clause[1] + that[0].length, sentence[1]]) } : null;
}

function lastWords(reading: Reading, [from, to]: Span, count: number): string[] {
  const next = wordAt(reading, to);
  return reading.words.slice(Math.max(wordAt(reading, from), next - count), next).map(({ lower }) => lower);
}

/** «…, рассказала Анна Ли.»: the verb or "according to" comes right after the last comma that has one. */
function tailParts(reading: Reading, sentence: Span): { clause: Span; span: Span } | null {
  const text = reading.text.slice(...sentence);
  for (const match of text.matchAll(TAIL)) {
    const at = sentence[0] + match.index + match[0].length;
    const first = reading.words[wordAt(reading, at)];
    if (!first || !isSpeechVerb(first.lower, reading.lang)) continue;
    const clause: Span = [at, sentence[1]];
    if (peopleWithin(reading, clause).length > 0)
      return { clause, span: words(reading, [sentence[0], sentence[0] + match.index]) };
  }
  return null;
}

function words(reading: Reading, span: Span): Span {
  const [from, to] = trimmed(reading.text, span);
  return /[^.][.]$/u.test(reading.text.slice(Math.max(from, to - 2), to)) ? [from, to - 1] : [from, to];
}
