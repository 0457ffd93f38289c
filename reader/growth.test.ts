import { expect, test } from "vitest";
import { LONG_TEXTS } from "./long-texts.testing.ts";
import { readRelease } from "./read-release.ts";
import { workOf } from "./work.testing.ts";

test.each(Object.entries(LONG_TEXTS))(
  "work grows with the length: %s",
  async (_, make) => {
    const [short, long] = [make(20_000), make(200_000)];
    const small = await workOf(() => readRelease(short));
    const large = await workOf(() => readRelease(long));
    expect(small).toBeGreaterThan(short.length);
    expect(large).toBeLessThan(small * 12);
  },
  120_000,
);

test("the same reading is the same work, and going back over a text is seen", async () => {
  const text = LONG_TEXTS["one line"]?.(5_000) ?? "";
  const read = (): unknown => readRelease(text);
  read();
  expect(await workOf(read)).toBe(await workOf(read));

  const backAndForth = (length: number) => (): void => {
    for (let at = 0; at < length; at++) for (let back = at; back > 0; back--) pass();
  };
  expect(await workOf(backAndForth(10_000))).toBeGreaterThan((await workOf(backAndForth(1_000))) * 50);

  const searching = (length: number) => (): void => {
    for (let at = 0; at < length; at++) /b/u.test("a".repeat(length));
  };
  expect(await workOf(searching(1_000))).toBeGreaterThan((await workOf(searching(100))) * 50);
});

function pass(): void {}
