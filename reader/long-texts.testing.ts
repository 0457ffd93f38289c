const RELEASE = `Сегодня к Альянсу ремёсел присоединились еще 3 организации: Союз ткачей N, фонд «Нить N» и Лига гончаров N.

«Мы рады этому дню, – сказал председатель Союза ткачей N Иван Петров. – Работа началась».

По словам директора фонда «Нить N» Анны Ли, планов много.

`;

/** Texts of about the length: releases one after the other, and shapes that make a careless reader go back and forth. */
export const LONG_TEXTS: Readonly<Record<string, (length: number) => string>> = {
  releases: (length) => filled((index) => RELEASE.replaceAll("N", `${index}`), length),
  "one line": (length) => filled((index) => RELEASE.replaceAll("N", `${index}`).replace(/\s+/g, " "), length),
  "open quotations": (length) => filled(() => "«А ", length),
  "quoted letters": (length) => filled((index) => `«А${index}» `, length),
  capitals: (length) => filled(() => "Иван ", length),
  adjectives: (length) => filled(() => "общественного ", length),
  bodies: (length) => filled((index) => `Союз писателей ${index}, `, length),
  "author's words": (length) => filled(() => ", – сказал Иван Петров. – ", length),
  "headed lists": (length) => filled(() => "Присоединились:\nСоюз отцов\n", length),
  letters: (length) => filled(() => "а", length),
  lines: (length) => filled(() => "а\n", length),
};

function filled(piece: (index: number) => string, length: number): string {
  const pieces: string[] = [];
  for (let index = 0, made = 0; made < length; index++) {
    const next = piece(index);
    pieces.push(next);
    made += next.length;
  }
  return pieces.join("").slice(0, length);
}
