/**
 * How wide a line of text is at most, in the units of `size`, for drawings made where no font can be measured.
 * Bounds the semi-bold of both typefaces from above, letter class by letter class, so that a label never grows
 * past the room that was kept for it.
 */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += widthOf(letter);
  return width * size;
}

const NARROW = /[\s.,:;'|!()[\]ijlіI·]/u;
const SLIM = /[-rftzsгғзьсэґ«»“”"1]/u;
const WIDE = /[…WMmwШЩЖЮЫФМшщжюыфмОӨDOQGНИЙПЦ—]/u;

function widthOf(letter: string): number {
  if (NARROW.test(letter)) return 0.36;
  if (SLIM.test(letter)) return 0.58;
  if (WIDE.test(letter)) return 1.05;
  return letter === letter.toLowerCase() ? 0.68 : 0.8;
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
