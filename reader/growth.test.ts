import { expect, test } from "vitest";
import { readRelease } from "./read-release.ts";

const RELEASE = `Сегодня к Альянсу ремёсел присоединились еще 3 организации: Союз ткачей N, фонд «Нить N» и Лига гончаров N.

«Мы рады этому дню, – сказал председатель Союза ткачей N Иван Петров. – Работа началась».

По словам директора фонда «Нить N» Анны Ли, планов много.

`;

/** Texts of about the length: releases one after the other, and shapes that make a careless reader go back and forth. */
const SHAPES: Record<string, (length: number) => string> = {
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

test.each(Object.keys(SHAPES))(
  "time grows with the length: %s",
  (shape) => {
    const make = SHAPES[shape] ?? (() => "");
    const [short, long] = [make(20_000), make(200_000)];
    for (let warming = 0; warming < 3; warming++) readRelease(short);
    const small = Math.min(...[1, 2, 3, 4, 5].map(() => processorTime(short)));
    const large = Math.min(...[1, 2].map(() => processorTime(long)));
    expect(large).toBeLessThan(Math.max(small, 20) * 12);
  },
  60_000,
);

function filled(piece: (index: number) => string, length: number): string {
  const pieces: string[] = [];
  for (let index = 0, made = 0; made < length; index++) {
    const next = piece(index);
    pieces.push(next);
    made += next.length;
  }
  return pieces.join("").slice(0, length);
}

/** Milliseconds of this process alone, so that neighbours on the machine do not count. */
function processorTime(text: string): number {
  const start = process.cpuUsage();
  readRelease(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}
