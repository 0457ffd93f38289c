import { type Reading, wordAt } from "./reading.ts";
import { type Span, trimmed } from "./span.ts";
import { isSpeechVerb } from "./speech-words.ts";

const BREAK = /[,.!?…»”"]\s*[–—-]{1,2}\s+(?=[\p{Ll}])/gu;
const BACK = /[.,!?…]\s*[–—-]{1,2}\s+/gu;
const LONGEST_CLAUSE = 260;

/**
 * Cuts a speech at the author's words inside it: «A, – сказал X. – B» gives A, B and the clause between. A dash counts
 * when a verb of speech stands among the four words after it. Without one the whole speech comes back.
 */
export function interruptionsOf(reading: Reading, span: Span): { span: Span; clause: Span | null }[] {
  const { text } = reading;
  const parts: { span: Span; clause: Span | null }[] = [];
  let from = span[0];
  for (const match of text.slice(...span).matchAll(BREAK)) {
    const at = span[0] + match.index;
    const start = at + match[0].length;
    if (at < from || !opensWithVerb(reading, start, span[1])) continue;
    const keeps = /^[.!?…»”"]/u.test(match[0]) ? 1 : 0;
    const end = clauseEnd(text, start, span[1]);
    parts.push({ span: trimmed(text, [from, at + keeps]), clause: trimmed(text, [start, end.clause]) });
    from = end.next;
    if (from >= span[1]) break;
  }
  if (from < span[1]) parts.push({ span: trimmed(text, [from, span[1]]), clause: null });
  return parts;
}

function opensWithVerb(reading: Reading, start: number, limit: number): boolean {
  const first = wordAt(reading, start);
  for (let at = first; at < first + 4; at++) {
    const word = reading.words[at];
    if (!word || word.start >= limit || word.sort === "sign") return false;
    if (isSpeechVerb(word.lower, reading.lang)) return true;
  }
  return false;
}

/** The clause ends before the dash that gives the speaker the word back, else with everything. */
function clauseEnd(text: string, start: number, limit: number): { clause: number; next: number } {
  const rest = text.slice(start, Math.min(limit, start + LONGEST_CLAUSE));
  BACK.lastIndex = 0;
  const back = BACK.exec(rest);
  if (!back) return { clause: limit, next: limit };
  return { clause: start + back.index, next: start + back.index + back[0].length };
}
