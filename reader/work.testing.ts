import { Session } from "node:inspector/promises";
import { setFlagsFromString } from "node:v8";

// Optimised code leaves out some of the counting, and so does code that was compiled before it began.
for (const compiler of ["opt", "maglev", "sparkplug"]) setFlagsFromString(`--no-${compiler}`);
const session = new Session();
session.connect();
await session.post("Profiler.enable");
await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });

/**
 * How much work a call does, counted and not timed, so that it is the same number on any machine however busy: how
 * often each block of code of the reader ran, and how many signs its patterns went over.
 */
export async function workOf(act: () => unknown): Promise<number> {
  await session.post("Profiler.takePreciseCoverage");
  const signs = signsMatchedIn(act);
  const { result } = await session.post("Profiler.takePreciseCoverage");
  const own = result.filter(({ url }) => /\/(?:reader|lib)\/[^/]+(?:\/[^/]+)?\.ts$/u.test(url));
  const blocks = own.flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)));
  return signs + blocks.reduce((sum, count) => sum + count, 0);
}

/** Every method of strings and patterns that searches goes through `exec`; a search without a find went to the end. */
function signsMatchedIn(act: () => unknown): number {
  const { exec } = RegExp.prototype;
  let signs = 0;
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, text);
    signs += this.sticky ? 1 : (found ? found.index + found[0].length : text.length) - from;
    return found;
  };
  try {
    act();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return signs;
}
