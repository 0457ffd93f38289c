import { LOCALES } from "../lib/locale.ts";
import { LONG_TEXTS } from "../reader/long-texts.testing.ts";
import { readRelease } from "../reader/read-release.ts";
import { fixtures } from "./reader-gold.ts";
import { add, emptyScore, FIELDS, type Score, scoreOf, type Tally } from "./reader-score.ts";

/** Precision and recall per field and language over the fixtures, those written after the rules apart. `--errors` lists. */
const all = fixtures();
const verbose = process.argv.includes("--errors");

for (const written of ["with-the-rules", "after-the-rules"] as const) {
  console.log(`\nFixtures written ${written.replaceAll("-", " ")}`);
  for (const lang of LOCALES) {
    const own = all.filter(({ gold }) => gold.lang === lang && gold.written === written);
    const sum = emptyScore();
    for (const { name, text, gold } of own)
      add(sum, scoreOf(readRelease(text, { published: gold.published }), gold), name);
    if (own.length > 0) print(`${lang}, ${own.length} texts`, sum);
  }
}
console.log(`\n${speed().toFixed(2)} ms of processor time for 1,000 characters`);
printGrowth();

function print(heading: string, score: Score): void {
  console.log(`\n${heading.padEnd(20)} precision  recall  right wrong missed`);
  for (const field of FIELDS) {
    const { right, wrong, missed } = score[field];
    const counts = [right, wrong, missed].map((count) => String(count).padStart(5)).join(" ");
    console.log(
      `  ${field.padEnd(18)} ${percent(right, right + wrong)}     ${percent(right, right + missed)}   ${counts}`,
    );
    if (verbose) printErrors(score[field]);
  }
}

function printErrors({ errors }: Tally): void {
  for (const error of errors) console.log(`      ${error.replaceAll("\n", " ")}`);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "    –" : `${((100 * part) / whole).toFixed(1).padStart(5)}`;
}

/** The fixtures are read over and over, the first rounds unmeasured. */
function speed(): number {
  const round = (): void => {
    for (const { text, gold } of all) readRelease(text, { published: gold.published });
  };
  for (let warming = 0; warming < 5; warming++) round();
  const rounds = processorTime(() => {
    for (let times = 0; times < 10; times++) round();
  });
  return (1_000 * rounds) / 10 / all.reduce((length, { text }) => length + text.length, 0);
}

/** How reading grows on the longest text an editor may paste; `npm test` counts the work instead. */
function printGrowth(): void {
  console.log("\nProcessor time            20,000 characters   200,000 characters   grows");
  for (const [shape, make] of Object.entries(LONG_TEXTS)) {
    const [short, long] = [make(20_000), make(200_000)].map((text) => {
      readRelease(text);
      return Math.min(...[1, 2, 3].map(() => processorTime(() => readRelease(text))));
    });
    const [small, large] = [short ?? 0, long ?? 0];
    const cells = [`${small.toFixed(0)} ms`.padStart(17), `${large.toFixed(0)} ms`.padStart(20)].join(" ");
    console.log(`  ${shape.padEnd(22)} ${cells} ${(large / Math.max(small, 1)).toFixed(1).padStart(7)}`);
  }
}

/** Milliseconds of this process alone, so that neighbours on the machine do not count. */
function processorTime(act: () => void): number {
  const start = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}
