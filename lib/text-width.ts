/**
 * How wide a line of text is at most, in the units of `size`, for drawings made where no font can be measured.
 * Bounds the semi-bold sans and the serif's numerals from above, letter class by letter class, so that a label never
 * grows past the room that was kept for it.
 */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += widthOf(letter);
  return width * size;
}

/** The text in lines no wider than `width`; null when that takes more than `most` lines or a word is too long. */
export function wrapText(text: string, size: number, width: number, most: number): string[] | null {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    if (textWidth(word, size) > width) return null;
    const longer = `${lines.at(-1) ?? ""} ${word}`.trim();
    if (lines.length > 0 && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.length <= most ? lines : null;
}

const CLASSES: [RegExp, number][] = [
  [/[\s.,:;'|!()[\]ijlіI·]/u, 0.34],
  [/[-rftzs1«»“”"авгекзсухчьэяғқұүaekvyxL]/u, 0.59],
  [/[…WMmwШЩЖЮЫФМшщжюф—–]/u, 1.04],
  [/[мцы№%]|\p{Lu}/u, 0.82],
];
const OTHER = 0.65;

function widthOf(letter: string): number {
  return CLASSES.find(([letters]) => letters.test(letter))?.[1] ?? OTHER;
}
