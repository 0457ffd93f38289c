import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { parsePartialDate } from "../lib/partial-date.ts";
import { readRelease } from "../reader/read-release.ts";

const USAGE = "read: npm run --silent read -- [--published YYYY-MM-DD] FILE|-";

const { file, published } = readArguments();
const text = readText(file);
const start = performance.now();
const proposals = readRelease(text, { published });
const ms = Math.round((performance.now() - start) * 100) / 100;
console.log(JSON.stringify({ ...proposals, ms }, null, 2));

function readArguments(): { file: string; published: string | null } {
  try {
    const { values, positionals } = parseArgs({ options: { published: { type: "string" } }, allowPositionals: true });
    const [only, ...more] = positionals;
    if (only === undefined || more.length > 0) return refuse(USAGE);
    const day = values.published ?? null;
    if (day !== null && parsePartialDate(day)?.precision !== "day") return refuse(`read: not a day: ${day}`);
    return { file: only, published: day };
  } catch {
    return refuse(USAGE);
  }
}

function readText(path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path === "-" ? 0 : path));
  } catch {
    return refuse(`read: ${path}: this is no file of text in UTF-8 that can be read`);
  }
}

function refuse(message: string): never {
  console.error(message);
  process.exit(2);
}
