import { expect, test } from "vitest";
import { beginRecord, hasBegun } from "./beginning.ts";
import { findCoalition } from "./coalition.ts";
import { reviewPolicy } from "./drafts/review-policy.ts";
import { recordVersion } from "./record-version.ts";
import { temporaryRecord } from "./temporary-record.testing.ts";
import { verifyRecord } from "./verify/verify.ts";

const CONTENT = { founded: "2022-10", names: [{ lang: "ru" as const, name: "Народная коалиция", short: "Коалиция" }] };
const CLARA = { id: "clara", role: "admin" as const };

test("an admin says once what the record is about; it is a change like any other", async () => {
  const record = await temporaryRecord();
  expect(await hasBegun()).toBe(false);
  expect(await beginRecord(CONTENT, "one-person", { id: "boris", role: "publisher" })).toBe("not-allowed");
  const both = await Promise.all([
    beginRecord(CONTENT, "one-person", CLARA),
    beginRecord(CONTENT, "two-people", CLARA),
  ]);
  expect(both).toEqual(["begun", "begun-before"]);
  expect(await hasBegun()).toBe(true);
  expect(await recordVersion()).toBe(1);
  expect(await reviewPolicy()).toBe("one-person");
  expect(await findCoalition("kk")).toMatchObject({
    name: { text: "Народная коалиция", lang: "ru" },
    founded: "2022-10",
  });
  expect((await verifyRecord()).faults).toEqual([]);
  record.remove();
});
