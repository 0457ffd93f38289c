type Sheet = { url: string; text: string };

/** The font files of a style sheet that hold a letter of this page: a browser loads no other. */
export function fontsFor(html: string, sheet: Sheet): string[] {
  const letters = new Set([...shownText(html)].map((letter) => letter.codePointAt(0) ?? 0));
  return [...sheet.text.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, face = ""]) => {
    const path = /url\((['"]?)([^'")]+)\1\)/.exec(face)?.[2];
    const ranges = rangesOf(/unicode-range:\s*([^;}]+)/i.exec(face)?.[1] ?? "U+0-10FFFF");
    const needed = ranges.some(([first, last]) => [...letters].some((letter) => letter >= first && letter <= last));
    return path !== undefined && needed ? [new URL(path, sheet.url).href] : [];
  });
}

function shownText(html: string): string {
  return html.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, "").replace(/<[^>]*>/g, "");
}

/** `U+0400-045F, U+04??, U+2116` as pairs of code points, both ends included. */
function rangesOf(list: string): [number, number][] {
  return list.split(",").map((range) => {
    const [first = "", last = first] = range.trim().replace(/^U\+/i, "").split("-");
    return [Number.parseInt(first.replaceAll("?", "0"), 16), Number.parseInt(last.replaceAll("?", "F"), 16)];
  });
}
