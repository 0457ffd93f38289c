import { expect, test } from "vitest";
import { faultOf } from "../db/faults.ts";
import { temporaryRecord } from "../db/temporary-record.testing.ts";
import { moveClock } from "./clock.ts";
import { Disk } from "./disk.ts";
import { cutOff, flipBits } from "./flips.ts";
import { canMount, fillDisk } from "./full.ts";
import { killWriters } from "./kill.ts";
import { missing } from "./ledger.ts";
import { saveWhileLocked } from "./lock.ts";
import { canRecord, cutPower } from "./power.ts";
import { newerFile, readOnlyFile } from "./refused.ts";

const TIMEOUT = 120_000;
/** How long the whole proof lets nothing else happen; on a machine busy with tests only the driver's part of it is asked. */
const LONGEST_STALL_MS = 100;

test("what was acknowledged is there after the process was killed", { timeout: TIMEOUT }, async () => {
  const { acknowledged, lost, faults } = await killWriters({ kills: 2, each: 60 });
  expect(acknowledged).toBeGreaterThanOrEqual(120);
  expect({ lost, faults }).toEqual({ lost: 0, faults: 0 });
});

test("the same proof notices an acknowledgement that comes too early", { timeout: TIMEOUT }, async () => {
  expect((await killWriters({ kills: 3, each: 60, broken: "early" })).lost).toBeGreaterThan(0);
});

test(canRecord()
  ? "what was acknowledged is there after a power cut, and is not with synchronous=NORMAL"
  : "without strace no power cut can be tried: the model of the disk alone loses what was not flushed", {
  timeout: TIMEOUT,
}, async () => {
  if (!canRecord()) return expect(lossy().afterCut().get("file")?.toString()).toBe("kept");
  const { lost, corrupt } = await cutPower({ cuts: 10, writes: 40 });
  expect({ lost, corrupt }).toEqual({ lost: 0, corrupt: 0 });
  const control = await cutPower({ cuts: 6, writes: 40, broken: "normal" });
  expect(control, JSON.stringify(control)).toMatchObject({ cuts: 6, cutsWithLoss: expect.toSatisfy((n) => n > 0) });
});

test("a lock of another process is waited for beside other work, not in the driver", { timeout: TIMEOUT }, async () => {
  const waited = await saveWhileLocked({ heldMs: 1_500 });
  const control = await saveWhileLocked({ heldMs: 1_500, broken: "waits in the driver" });
  expect(waited).toMatchObject({ outcome: "saved", savedAfter: true });
  expect(waited.inDriver).toBeLessThanOrEqual(LONGEST_STALL_MS);
  expect(control.inDriver).toBeGreaterThan(LONGEST_STALL_MS);
  expect(waited.longestStall * 2).toBeLessThan(control.longestStall);
});

test(canMount()
  ? "on a full disk a save says so, nothing is lost, pages are read, and writing goes on when there is room"
  : "no small disk can be mounted here: that a disk is full is at least told from damage", { timeout: TIMEOUT }, () => {
  expect(faultOf(Object.assign(new Error("disk full"), { code: "SQLITE_FULL" }), "record.db").state).toBe("full");
  if (!canMount()) return;
  const whole = { refused: "full", lost: 0, readable: true, resumed: true, faults: 0 };
  expect(fillDisk()).toMatchObject(whole);
  expect(fillDisk("says it is saved").lost).toBeGreaterThan(0);
});

test("a file of a newer version is told as such and stays as it is; one of this version is not", async () => {
  expect(await newerFile()).toEqual({ state: "newer", writing: "newer", unchanged: true, afterwards: "done" });
  expect(await newerFile({ broken: "same version" })).toMatchObject({ state: "ready", writing: "done" });
});

test("a file that may not be written is told as such and stays as it is, until it may be", async () => {
  const { state, writing, ...rest } = await readOnlyFile();
  expect(["read-only", "unreadable"]).toEqual(expect.arrayContaining([state, writing]));
  expect(rest).toEqual({ unchanged: true, afterwards: "done" });
  expect(await readOnlyFile({ broken: "may be written" })).toMatchObject({ state: "ready", writing: "done" });
});

test("what was never kept is named as missing", async () => {
  const record = await temporaryRecord();
  const never = { saved: "never" };
  expect(missing(record.path, [never, { published: 1, seq: 1 }, { refused: "full" }])).toHaveLength(2);
  record.remove();
});

test("verifying notices every bit that alters a row of record or desk, and a file that is cut off", {
  timeout: TIMEOUT,
}, async () => {
  expect((await flipBits(25)).missed).toEqual([]);
  expect(await cutOff(3)).toBe(0);
});

test("the same proof notices that nobody looks, and that the desk has nothing to be held against", {
  timeout: TIMEOUT,
}, async () => {
  const { altered, missed } = await flipBits(40, undefined, "nobody looks");
  expect(missed).toHaveLength(altered);
  expect(altered).toBeGreaterThan(0);
  expect((await flipBits(40, undefined, "desk unguarded")).missed).not.toEqual([]);
  expect(await cutOff(3, "nobody looks")).toBe(3);
});

test("a power cut takes what was not flushed, and a file that its folder does not know yet", () => {
  expect([...lossy().afterCut().keys()]).toEqual(["file"]);
  const half = lossy().afterCut(() => 0.3);
  expect(half.get("file")?.subarray(0, 4).toString()).toBe("lost");
});

function lossy(): Disk {
  const disk = new Disk();
  disk.put("file", Buffer.from(""));
  disk.write("file", { offset: 0, bytes: Buffer.from("kept") });
  disk.flush("file");
  disk.write("file", { offset: 0, bytes: Buffer.from("lost") });
  disk.write("new", { offset: 0, bytes: Buffer.from("new") });
  disk.flush("new");
  return disk;
}

test.each([24, -24])(
  "a clock moved by %i hours leaves order, sessions, waiting and planned publishing right",
  {
    timeout: TIMEOUT,
  },
  async (hours) => {
    const moved = await moveClock({ hours });
    const ahead = Number(hours > 0);
    expect(moved).toMatchObject({ backwards: 0, faults: 0, early: ahead, planned: 1, waited: "saved" });
    expect(moved.signedIn).toBe(hours < 0);
    expect(moved.locked).toBeLessThanOrEqual(15);
  },
);

test("the same proof notices a desk that takes the clock's word for it", { timeout: TIMEOUT }, async () => {
  expect((await moveClock({ hours: -24, broken: "believes the clock" })).backwards).toBeGreaterThan(0);
});
