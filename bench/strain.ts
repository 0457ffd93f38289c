import { AS_A_BROWSER, attack, type LoadFigure, PERSONAL } from "./load.ts";
import type { LoadAnswer, LoadQuestion } from "./load-worker.ts";
import { startHelper } from "./processes.ts";
import { saying } from "./progress.ts";
import { type Site, startSite } from "./site.ts";
import { STRAINS, type StrainAnswer, type StrainQuestion } from "./strain-worker.ts";

/** What readers of the kept timeline meet while something else is asked of the process. */
export type StrainFigure = LoadFigure & { strain: string; beside: (StrainAnswer & { perSecond: number }) | null };

const SECONDS = 10;
const WARM_UP_S = 2;
/** Readers come at their own pace, from fewer connections than a ceiling is looked for with. */
const READERS = 8;

/** Kept pages alone, and then during a thousand misses a second, during publishing, and with forty editors saving. */
export async function measureStrain(path: string): Promise<StrainFigure[]> {
  const site = await startSite(path);
  const load = startHelper<LoadQuestion, LoadAnswer>("load-worker.ts");
  const worker = startHelper<StrainQuestion, StrainAnswer>("strain-worker.ts", { DATABASE_PATH: path });
  const page = { url: `${site.origin}/ru`, pid: site.pid, headers: AS_A_BROWSER, connections: READERS };
  try {
    await attack(load, page, WARM_UP_S);
    await attack(load, { ...page, headers: PERSONAL }, WARM_UP_S);
    const figures: StrainFigure[] = [{ strain: "nothing else", beside: null, ...(await attack(load, page, SECONDS)) }];
    for (const strain of STRAINS) {
      await saying(`serving the timeline during: ${strain}`, async () => {
        const [beside, figure] = await Promise.all([
          worker.ask({ strain, origin: site.origin, seconds: SECONDS }),
          attack(load, page, SECONDS),
        ]);
        figures.push({ strain, beside: { ...beside, perSecond: beside.done / SECONDS }, ...figure });
      });
      await settle(site);
    }
    return figures;
  } finally {
    await Promise.all([load.stop(), worker.stop(), site.stop()]);
  }
}

/** What was waiting for its turn is drawn before the next measurement begins. */
async function settle({ origin }: Site): Promise<void> {
  for (let tries = 0; tries < 40; tries++) {
    const began = performance.now();
    await fetch(`${origin}/ru`).then((answer) => answer.arrayBuffer());
    if (performance.now() - began < 20) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
