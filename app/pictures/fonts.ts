import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Font } from "satori";

const FACES = { Literata: "literata", Golos: "golos-text" } as const;
const WEIGHTS = [400, 500, 600] as const;
const SUBSETS = ["cyrillic", "latin", "cyrillic-ext"] as const;

/** The serif and the sans of the design; each is made of three files, for Kazakh letters stand in two of them. */
export const FAMILY = { serif: familyOf("Literata"), sans: familyOf("Golos") };

let loaded: Font[] | undefined;

/** The files of every face that a picture is set in, read once. */
export function pictureFonts(): Font[] {
  loaded ??= Object.entries(FACES).flatMap(([name, folder]) =>
    SUBSETS.flatMap((subset) => WEIGHTS.map((weight) => font(name, folder, subset, weight))),
  );
  return loaded;
}

function font(name: string, folder: string, subset: string, weight: (typeof WEIGHTS)[number]): Font {
  const file = `node_modules/@fontsource/${folder}/files/${folder}-${subset}-${weight}-normal.woff`;
  return { name: `${name} ${subset}`, data: readFileSync(join(process.cwd(), file)), weight, style: "normal" };
}

function familyOf(name: keyof typeof FACES): string {
  return SUBSETS.map((subset) => `${name} ${subset}`).join(", ");
}
