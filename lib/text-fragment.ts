/**
 * The address of words inside a page (URL Fragment Text Directives, WICG): whole when they are few, else by their
 * first and last ones. A browser that does not know it opens the page at its head.
 */
export function textFragment(address: string, words: string): string {
  const all = words.trim().split(/\s+/);
  const text = all.length <= MOST ? [all] : [all.slice(0, ENDS), all.slice(-ENDS)];
  const base = address.replace(/#.*$/, "");
  return `${base}#:~:text=${text.map((part) => encoded(part.join(" "))).join(",")}`;
}

const MOST = 8;
const ENDS = 4;

/** A hyphen, a comma and an ampersand have a sense of their own there. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll("-", "%2D");
}
