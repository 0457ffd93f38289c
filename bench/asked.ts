import { parseArgs } from "node:util";

export const PARTS = ["http", "strain", "pictures", "bytes", "paint", "pages", "lists", "exports"] as const;
export type Part = (typeof PARTS)[number];
export type Asked = { sizes: number[]; only: readonly Part[]; json: string | null; records: string | null };

const SIZES = [1_000, 100_000, 1_000_000];

/** What the command line asks for. Ends the process with one line when it cannot be understood. */
export function readAsked(args: string[]): Asked {
  try {
    const options = {
      json: { type: "string" },
      sizes: { type: "string" },
      only: { type: "string" },
      records: { type: "string" },
    } as const;
    const { values } = parseArgs({ args, options });
    const named = values.only?.split(",") ?? PARTS;
    const only = PARTS.filter((part) => named.includes(part));
    if (only.length !== named.length) throw new Error(`--only takes some of ${PARTS.join(",")}`);
    const { json = null, records = null } = values;
    return { sizes: values.sizes === undefined ? SIZES : sizesIn(values.sizes), only, json, records };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

function sizesIn(text: string): number[] {
  const sizes = text.split(",").map(Number);
  if (!sizes.every((size) => Number.isInteger(size) && size >= 100 && size <= 10_000_000)) {
    throw new Error("--sizes takes numbers from 100 to 10000000 with commas between them, such as 1000,100000");
  }
  return [...new Set(sizes)].sort((a, b) => a - b);
}
