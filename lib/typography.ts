/**
 * Binds what must not part at the end of a line: a short Russian or Kazakh preposition or conjunction to the next word,
 * a dash to the word before it, a number to what it counts, initials to the surname. For display only, never for
 * stored text or a source's own. It only ever turns a plain space into U+00A0; binding twice changes nothing.
 */
export function bind(text: string): string {
  return BONDS.reduce((bound, bond) => bound.replace(bond, "\u00a0"), text);
}

/** At most so many signs of a text: whole sentences where some fit, else whole words, with «…» at the end. */
export function cutAtSentence(text: string, most: number): string {
  if (text.length <= most) return text;
  const sentences = /^.+[.!?;](?=\s)/su.exec(text.slice(0, most));
  return sentences ? `${sentences[0].replace(/[.;]$/, "")}…` : shortened(text, most);
}

/** At most so many signs of a text, cut between words. */
export function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/, "")}…`;
}

/** A change of a count: "+15", "−1" (U+2212), "0". */
export function signed(change: number): string {
  if (change === 0) return "0";
  return change < 0 ? `−${-change}` : `+${change}`;
}

const SHORT_WORDS = "в|во|к|ко|с|со|о|об|у|от|до|за|из|на|по|а|и|но|не|ни|ал|әр|ең";

const BONDS: readonly RegExp[] = [
  new RegExp(`(?<=(?<![\\p{L}\\p{N}-])(?:${SHORT_WORDS})) (?=\\S)`, "giu"),
  / (?=[–—])/gu,
  / (?=-[ \u00a0])/gu,
  new RegExp(`(?<=\\d) (?!(?:${SHORT_WORDS})(?!\\p{L}))(?=[\\p{L}%])`, "giu"),
  /(?<=[№§]) (?=\d)/gu,
  /(?<=(?<!\p{L})\p{Lu}\.) (?=\p{Lu})/gu,
  /(?<=\p{Ll}) (?=\p{Lu}\.(?!\p{L}))/gu,
];
