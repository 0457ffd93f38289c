import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { reader, transact } from "./client.ts";
import { publishPerson } from "./publish/person.ts";
import { openVersionProbe, recordVersion } from "./record-version.ts";
import { change } from "./schema/changes.ts";
import { temporaryRecord } from "./temporary-record.testing.ts";

const STEP = { actor: "test", kind: "creation" as const };
const named = (value: string) => ({ names: [{ lang: "ru" as const, value, by: "editors" as const }] });

describe("writing", () => {
  let record: Awaited<ReturnType<typeof temporaryRecord>>;
  beforeEach(async () => {
    record = await temporaryRecord();
  });
  afterEach(() => record.remove());

  it("goes one at a time, however many start at once, and the log has no gap", async () => {
    const writes = Array.from({ length: 30 }, (_, index) =>
      transact(async (tx) => {
        const published = await publishPerson(tx, null, named(`Человек ${index}`), STEP);
        await new Promise((resolve) => setTimeout(resolve, index % 3));
        return published.seq;
      }),
    );
    expect((await Promise.all(writes)).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 30 }, (_, index) => index + 1),
    );
  });

  it("a failing body undoes itself and lets the next one through", async () => {
    const failing = transact(async (tx) => {
      await publishPerson(tx, null, named("Никто"), STEP);
      throw new Error("no");
    });
    const next = transact((tx) => publishPerson(tx, null, named("Кто-то"), STEP));
    await expect(failing).rejects.toThrow("no");
    expect((await next).seq).toBe(1);
    expect(await reader().$count(change)).toBe(1);
  });

  it("tells who waited 20 s for a long transaction that the record is closed, and never writes it afterwards", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    let finish: () => void = () => undefined;
    const long = transact(() => new Promise<void>((resolve) => (finish = resolve)));
    const waiting = transact((tx) => publishPerson(tx, null, named("Опоздавший"), STEP));
    const refused = expect(waiting).rejects.toMatchObject({ name: "DatabaseFault", state: "locked" });
    await vi.advanceTimersByTimeAsync(20_000);
    await refused;
    vi.useRealTimers();
    finish();
    await long;
    await transact((tx) => publishPerson(tx, null, named("Кто-то"), STEP));
    expect(await reader().$count(change)).toBe(1);
  });

  it("waits for another process's lock without holding the event loop", async () => {
    const other = new Database(record.path);
    other.exec("BEGIN IMMEDIATE");
    let ticks = 0;
    const ticking = setInterval(() => {
      ticks += 1;
    }, 10);
    setTimeout(() => other.exec("COMMIT"), 600);
    const published = await transact((tx) => publishPerson(tx, null, named("Кто-то"), STEP));
    clearInterval(ticking);
    other.close();
    expect(published.version).toBe(1);
    expect(ticks).toBeGreaterThan(5);
  });

  it("the version probe sees a commit of another connection at once", async () => {
    const probe = openVersionProbe(record.path);
    expect(probe.version()).toBe(0);
    const { seq } = await transact((tx) => publishPerson(tx, null, named("Кто-то"), STEP));
    expect(probe.version()).toBe(seq);
    expect(await recordVersion()).toBe(seq);
    probe.close();
  });
});
