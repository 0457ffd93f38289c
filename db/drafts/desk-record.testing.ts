import { afterEach, beforeEach, expect } from "vitest";
import { temporaryRecord } from "../temporary-record.testing.ts";
import { verifyRecord } from "../verify/verify.ts";

/** Gives each test of the file an empty record; whatever a test did, the chain and the record must agree after it. */
export function onEmptyRecord(): void {
  let record: Awaited<ReturnType<typeof temporaryRecord>>;
  beforeEach(async () => {
    record = await temporaryRecord();
  });
  afterEach(async () => {
    expect((await verifyRecord()).faults).toEqual([]);
    record.remove();
  });
}
