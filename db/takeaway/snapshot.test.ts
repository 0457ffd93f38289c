import Database from "better-sqlite3";
import { expect, test, vi } from "vitest";
import { temporaryRecord } from "../temporary-record.testing.ts";
import { EVERY_MEMBERSHIP, listMemberships } from "./membership-list.ts";
import { takeMemberships } from "./memberships.ts";
import { openSnapshot } from "./snapshot.ts";

test("however many batches are read from it, each statement is prepared once: a file takes no more memory for them", async () => {
  const record = await temporaryRecord();
  const prepared = vi.spyOn(Database.prototype, "prepare");
  const snapshot = await openSnapshot(record.path);
  const readBatches = async (batches: number): Promise<number> => {
    prepared.mockClear();
    for (let batch = 0; batch < batches; batch += 1) {
      await listMemberships(snapshot.db, EVERY_MEMBERSHIP, null, 250);
      await takeMemberships(snapshot.db, [1, 2, 3]);
    }
    return prepared.mock.calls.length;
  };
  try {
    expect(await readBatches(1)).toBeGreaterThan(0);
    expect(await readBatches(20)).toBe(0);
  } finally {
    prepared.mockRestore();
    snapshot.close();
    record.remove();
  }
});
