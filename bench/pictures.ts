import { fetchRaw } from "./answers.ts";
import { median, percentile } from "./figures.ts";
import { firstLink } from "./pages.ts";
import { saying } from "./progress.ts";
import type { Site } from "./site.ts";

/** How long the picture of a page takes when it is drawn, and when it is kept. */
export type PictureFigure = { picture: string; bytes: number; drawnMs: number; slowestMs: number; keptMs: number };

const ASKED = 10;

/** Each picture is drawn for the three languages and looks: nobody has asked for them before. */
export async function measurePictures({ origin }: Site): Promise<PictureFigure[]> {
  const paths = {
    "the record": "",
    organisation: (await firstLink(`${origin}/ru/organisations`, /href="\/ru(\/organisations\/[\w-]+)"/)) ?? "",
    quote: await firstLink(`${origin}/ru/quotes`, /href="\/ru(\/quotes\/\d+)"/),
    event: await firstLink(`${origin}/ru`, /href="\/ru(\/events\/[\w-]+)"/),
  };
  const figures: PictureFigure[] = [];
  for (const [picture, path] of Object.entries(paths)) {
    figures.push(await saying(`drawing the picture of ${picture}`, () => measure(picture, origin, path)));
  }
  return figures;
}

async function measure(picture: string, origin: string, path: string): Promise<PictureFigure> {
  const drawn: number[] = [];
  const kept: number[] = [];
  let bytes = 0;
  for (const locale of ["ru", "kk", "en"]) {
    for (const theme of ["", "theme=light", "theme=dark"]) {
      const ask = async (): Promise<number> => {
        const began = performance.now();
        const answer = await fetchRaw(`${origin}/${locale}${path}/picture.png`, { cookie: theme });
        if (answer.status !== 200) throw new Error(`the picture of ${picture} answers ${answer.status}`);
        bytes = answer.body.length;
        return performance.now() - began;
      };
      drawn.push(await ask());
      for (let time = 0; time < ASKED; time++) kept.push(await ask());
    }
  }
  return { picture, bytes, drawnMs: median(drawn), slowestMs: percentile(drawn, 1), keptMs: median(kept) };
}
