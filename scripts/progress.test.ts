import { expect, test } from "vitest";
import { showing } from "./progress.ts";

/** Work of ten steps that takes so many seconds, on a clock of its own. */
async function shown(seconds: number, isTTY: boolean): Promise<string> {
  let text = "";
  let at = 0;
  await showing(
    "copying",
    async (progress) => {
      for (let step = 1; step <= 10; step += 1) {
        at += seconds * 100;
        progress(step, 10);
      }
    },
    { out: { isTTY, write: (part) => (text += part) }, now: () => at },
  );
  return text;
}

test("what takes two seconds or less is done in silence", async () => {
  expect(await shown(1.9, true)).toBe("");
});

test("what takes longer shows how far it has come, over itself on a terminal", async () => {
  const bars = (await shown(5, true)).split("\r");
  expect(bars[1]).toBe("copying ██████████░░░░░░░░░░░░░░ 40 % (2 s)");
  expect(bars.at(-1)).toBe("copying ████████████████████████ 100 % (5 s)\n");
});

test("elsewhere it says so in a line now and then", async () => {
  expect((await shown(60, false)).split("\n")).toHaveLength(6);
});
