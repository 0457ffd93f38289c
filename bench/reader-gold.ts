import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const nothing = z.string().nullable();

/**
 * What a careful reader finds in a fixture. `written` tells whether the rules were fitted to it (`with-the-rules`) or it
 * was written when they were done (`after-the-rules`); only the second kind measures.
 */
const Gold = z.strictObject({
  lang: z.enum(["ru", "kk", "en"]),
  published: nothing,
  written: z.enum(["with-the-rules", "after-the-rules"]),
  date: nothing,
  place: nothing,
  claimed: z.number().nullable(),
  joiners: z.array(z.string()),
  mentioned: z.array(z.string()),
  speakers: z.array(z.strictObject({ name: z.string(), role: nothing, organisation: nothing })),
  quotes: z.array(
    z.strictObject({
      text: z.string(),
      speaker: nothing,
      form: z.enum(["direct", "reported"]),
      organisation: z.string().optional(),
    }),
  ),
  statements: z.array(z.string()),
  contacts: z.array(z.string()),
});
export type Gold = z.infer<typeof Gold>;

export type Fixture = { name: string; text: string; gold: Gold };

const FOLDER = join(import.meta.dirname, "../reader/fixtures");

/** Every fixture: invented releases of invented bodies, each `NAME.txt` with its gold in `NAME.json`. */
export function fixtures(): Fixture[] {
  const names = readdirSync(FOLDER)
    .filter((file) => file.endsWith(".txt"))
    .sort();
  return names.map((file) => ({
    name: file.slice(0, -4),
    text: readFileSync(join(FOLDER, file), "utf8"),
    gold: Gold.parse(JSON.parse(readFileSync(join(FOLDER, file.replace(/\.txt$/u, ".json")), "utf8"))),
  }));
}
