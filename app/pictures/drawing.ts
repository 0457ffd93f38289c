import satori from "satori";
import sharp from "sharp";
import { pictureFonts } from "./fonts.ts";

type Style = Record<string, string | number>;
type Child = Drawn | string | null;

/** A box of a picture: satori lays out flex boxes alone. */
export type Drawn = { type: string; key: null; props: { style: Style; children: Child[] } & Record<string, unknown> };

export const WIDTH = 1200;
export const HEIGHT = 630;

/** The light colours of the design: a picture is shown on other people's pages, whatever theirs are. */
export const COLOUR = {
  paper: "#ffffff",
  ink: "#14161b",
  ink2: "#454a55",
  rule2: "#747b87",
  accent: "#33277f",
} as const;

export function box(style: Style, ...children: Child[]): Drawn {
  return { type: "div", key: null, props: { style: { display: "flex", ...style }, children } };
}

/** Draws a picture; the bytes depend on what is drawn alone. Nothing is fetched, whatever letters the text has. */
export async function pngOf(drawn: Drawn): Promise<Buffer> {
  const svg = await satori(drawn, { width: WIDTH, height: HEIGHT, fonts: pictureFonts() });
  return sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true }).toBuffer();
}
