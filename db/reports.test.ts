import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { transact } from "./client.ts";
import { addReport, closeReport, listReports, REPORT_LIMITS, REPORT_RATE, recordAt } from "./reports.ts";
import { aBody } from "./small-record.testing.ts";
import { temporaryRecord } from "./temporary-record.testing.ts";

const REPORT = {
  requestId: "r",
  page: "/ru/organisations/soyuz",
  recordVersion: 9,
  text: " Не тот год ",
  contact: "",
  sender: "198.51.100.7",
};

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

  it("is not taken without end: five an hour from one network, and who sent it is forgotten after that", async () => {
    const send = (n: number, sender: string, at: string) => addReport({ ...REPORT, requestId: `r${n}`, sender }, at);
    for (let n = 1; n <= REPORT_RATE.sender; n++)
      expect(await send(n, `2001:db8:1:2::${n}`, "2026-12-01T09:00:00.000Z")).toEqual({ result: "kept" });
    const again = { result: "refused", why: "too-many" };
    expect(await send(6, "2001:db8:1:2:ffff::1", "2026-12-01T09:59:00.000Z")).toEqual(again);
    expect(await send(1, "2001:db8:1:2::1", "2026-12-01T09:59:00.000Z")).toEqual({ result: "kept" });
    expect(await send(7, "2001:db8:1:3::1", "2026-12-01T09:59:00.000Z")).toEqual({ result: "kept" });
    expect(await send(8, "2001:db8:1:2::1", "2026-12-01T10:00:01.000Z")).toEqual({ result: "kept" });
    const senders = (await listReports("new")).map((report) => report.sender);
    expect(senders.filter((sender) => sender !== null)).toHaveLength(2);
    expect(JSON.stringify(senders)).not.toContain("db8");
  });

  it("leads to the record that its page is about", async () => {
    await transact((tx) => aBody(tx, "Союз"));
    expect(await recordAt("/ru/organisations/soyuz")).toEqual({ kind: "organisation", id: 1 });
    expect(await recordAt("/kk/organisations/soyuz@1?x=1")).toEqual({ kind: "organisation", id: 1 });
    for (const page of [
      "/ru",
      "/ru/organisations",
      "/ru/organisations/nobody",
      "/ru/quotes/9",
      "/ru/quotes/x",
      "about",
    ])
      expect(await recordAt(page)).toBeNull();
  });

  it("says something, and not a book", async () => {
    expect(await addReport({ ...REPORT, text: " " })).toEqual({ result: "refused", why: "empty" });
    const text = "x".repeat(REPORT_LIMITS.text + 1);
    expect(await addReport({ ...REPORT, text })).toEqual({ result: "refused", why: "too-long" });
    expect(await closeReport(9, "declined", { id: "boris", role: "publisher" })).toEqual({ result: "no-such-report" });
    expect(await listReports("new")).toEqual([]);
  });
});
