import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addReport, closeReport, listReports, REPORT_LIMITS } from "./reports.ts";
import { temporaryRecord } from "./temporary-record.testing.ts";

const REPORT = { requestId: "r", page: "/ru/organisations/soyuz", text: " Не тот год ", contact: "" };

describe("a reader's report", () => {
  let record: Awaited<ReturnType<typeof temporaryRecord>>;
  beforeEach(async () => {
    record = await temporaryRecord();
  });
  afterEach(() => record.remove());

  it("is kept once, with the version that the reader saw, until somebody answers it", async () => {
    for (const _ of [1, 2]) expect(await addReport(REPORT)).toEqual({ result: "kept" });
    const [kept, ...others] = await listReports("new");
    expect(others).toEqual([]);
    expect(kept).toMatchObject({ text: "Не тот год", contact: null, recordVersion: 0 });
    expect(await closeReport(kept?.id ?? 0, "accepted", { id: "boris", role: "publisher" })).toEqual({
      result: "done",
    });
    expect(await listReports("new")).toEqual([]);
    expect(await listReports("accepted")).toMatchObject([{ closedBy: "boris" }]);
  });

  it("says something, and not a book", async () => {
    expect(await addReport({ ...REPORT, text: " " })).toEqual({ result: "refused", why: "empty" });
    const text = "x".repeat(REPORT_LIMITS.text + 1);
    expect(await addReport({ ...REPORT, text })).toEqual({ result: "refused", why: "too-long" });
    expect(await closeReport(9, "declined", { id: "boris", role: "publisher" })).toEqual({ result: "no-such-report" });
    expect(await listReports("new")).toEqual([]);
  });
});
