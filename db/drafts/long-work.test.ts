import { expect, test, vi } from "vitest";
import { doWork, workOn } from "./long-work.ts";

const ENDED = { refused: 0, stopped: null };

/** Work that goes on until it is let go. */
function held() {
  const { promise, resolve, reject } = Promise.withResolvers<typeof ENDED>();
  return { run: () => promise, end: () => resolve(ENDED), fail: () => reject(new Error("the disk is full")) };
}

test("what is done about a few drafts is waited for, and its faults are the caller's", async () => {
  expect(await doWork("few", { word: "submit", total: 500 }, async () => ENDED)).toEqual({ ...ENDED, failed: false });
  expect(workOn("few")).toBeNull();
  const { run, fail } = held();
  const work = doWork("few", { word: "submit", total: 500 }, run);
  fail();
  await expect(work).rejects.toThrow("the disk is full");
  expect(workOn("few")).toBeNull();
});

test("what is done about many goes on, shows how far it is, and is begun once", async () => {
  const { run, end } = held();
  let tell = (_: number): void => undefined;
  const begun = await doWork("many", { word: "publish", total: 501 }, (progress) => {
    tell = progress;
    return run();
  });
  expect(begun).toBeNull();
  tell(100);
  expect(workOn("many")).toEqual({ word: "publish", total: 501, done: 100, end: null });
  const second = vi.fn(run);
  expect(await doWork("many", { word: "approve", total: 1 }, second)).toBeNull();
  expect(second).not.toHaveBeenCalled();
  end();
  await vi.waitFor(() => expect(workOn("many")?.end).toEqual({ ...ENDED, failed: false }));
});

test("many that end in a fault are told so, and can be begun again", async () => {
  const { run, fail } = held();
  const log = vi.spyOn(console, "error").mockReturnValue(undefined);
  await doWork("fault", { word: "publish", total: 501 }, run);
  fail();
  await vi.waitFor(() => expect(workOn("fault")?.end?.failed).toBe(true));
  expect(log).toHaveBeenCalledWith("work on fault ended: Error: the disk is full");
  expect(await doWork("fault", { word: "publish", total: 1 }, async () => ENDED)).toMatchObject({ failed: false });
});
