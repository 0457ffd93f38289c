/** `at`: UTF-16 offset in the words at which they leave the capture; `found`: what stands there instead. */
export type VerbatimCheck = { check: "exact" } | { check: "missing"; at: number; found: string };

/**
 * Whether the words stand in the capture word for word. Kinds of quotation mark and of dash, ё and е, amount and kind
 * of white space, invisible characters and composed or decomposed accents do not count; case, every other sign and
 * the ends of words do: «парти» does not stand in «партия». Words without a letter or a digit are missing.
 *
 * When they are missing, `found` is the passage of the capture that agrees with their longest beginning, about as long
 * as they are, and `at` is where it differs; `found` is empty and `at` 0 when not even the first word stands there.
 */
export function verbatimCheck(words: string, capture: string): VerbatimCheck {
  const wanted = tokensOf(words);
  const given = tokensOf(capture);
  const { start, length } = longestBeginning(wanted, given);
  if (!wanted.slice(0, length).some(isWord)) return { check: "missing", at: 0, found: "" };
  const token = wanted[length];
  if (token === undefined) return { check: "exact" };
  const at = token.at + agreement(token, given[start + length]);
  return { check: "missing", at, found: passage(given, start, wanted.length, capture) };
}

/** Where the words stand in the capture, by the same rules; null when they are missing. UTF-16 offsets. */
export function placeOfWords(words: string, capture: string): { from: number; to: number } | null {
  const wanted = tokensOf(words);
  const given = tokensOf(capture);
  const { start, length } = longestBeginning(wanted, given);
  const [first, last] = [given[start], given[start + length - 1]];
  if (length < wanted.length || !wanted.some(isWord) || !first || !last) return null;
  return { from: first.at, to: last.at + last.printed.length };
}

/** A word, a run of white space, or one other sign: as it is compared, as it is printed, and where. */
type Token = { plain: string; printed: string; at: number };

const TOKEN = /[\p{L}\p{N}\p{M}\p{Cf}]+|\s+|./gsu;

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const plain = plainOf(match[0]);
    const again = plain === " " && tokens.at(-1)?.plain === " ";
    if (plain !== "" && !again) tokens.push({ plain, printed: match[0], at: match.index });
  }
  if (tokens[0]?.plain === " ") tokens.shift();
  if (tokens.at(-1)?.plain === " ") tokens.pop();
  return tokens;
}

function plainOf(printed: string): string {
  const visible = printed.replace(/\p{Cf}/gu, "");
  if (/^\s/.test(visible)) return " ";
  return visible
    .normalize("NFC")
    .replaceAll("ё", "е")
    .replaceAll("Ё", "Е")
    .replace(/[\p{Pi}\p{Pf}‚„"'`´′″ʹ-ʼ]/gu, '"')
    .replace(/[\p{Pd}\u2212]/gu, "-");
}

/** The longest beginning of the wanted tokens that the given ones contain, first place first (Knuth, Morris, Pratt). */
function longestBeginning(wanted: readonly Token[], given: readonly Token[]): { start: number; length: number } {
  const fallback = fallbacks(wanted);
  let best = { start: 0, length: 0 };
  let length = 0;
  for (const [index, token] of given.entries()) {
    while (length > 0 && wanted[length]?.plain !== token.plain) length = fallback[length - 1] ?? 0;
    if (wanted[length]?.plain === token.plain) length++;
    if (length > best.length) best = { start: index + 1 - length, length };
    if (length === wanted.length) return best;
  }
  return best;
}

/** For each beginning of the tokens, how long its longest own end is that is also its beginning. */
function fallbacks(tokens: readonly Token[]): number[] {
  const lengths: number[] = [];
  let length = 0;
  for (const [index, token] of tokens.entries()) {
    while (length > 0 && tokens[length]?.plain !== token.plain) length = lengths[length - 1] ?? 0;
    if (index > 0 && tokens[length]?.plain === token.plain) length++;
    lengths.push(length);
  }
  return lengths;
}

function isWord(token: Token): boolean {
  return /[\p{L}\p{N}]/u.test(token.plain);
}

/** How many characters of the token agree; none when invisible characters hide where they are. */
function agreement(token: Token, instead: Token | undefined): number {
  if (instead === undefined || token.plain.length !== token.printed.length) return 0;
  let length = 0;
  while (length < token.plain.length && token.plain[length] === instead.plain[length]) length++;
  return length;
}

function passage(given: readonly Token[], start: number, count: number, capture: string): string {
  const last = given[Math.min(start + count, given.length) - 1];
  const end = last === undefined ? capture.length : last.at + last.printed.length;
  return capture.slice(given[start]?.at ?? 0, end).trim();
}
