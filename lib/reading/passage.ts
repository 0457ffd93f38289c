/** The span of a passage in a text: at the offset where it was selected, else its first place; white space aside. */
export function passageIn(text: string, passage: string, from: number): [number, number] | null {
  const words = passage.trim();
  if (words === "" || words.replace(/\s+/g, " ").length > text.length) return null;
  const around = Number.isInteger(from) && from >= 0 ? Math.max(0, from - 2) : 0;
  const pattern = words.split(/\s+/).map(escaped).join("\\s+");
  for (const start of [around, 0]) {
    const found = new RegExp(pattern, "u").exec(text.slice(start));
    if (found) return [start + found.index, start + found.index + found[0].length];
  }
  return null;
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}
