import { describe, expect, it } from "vitest";
import { closeDatabase, reader, transact } from "../client.ts";
import { change } from "../schema/changes.ts";
import { organisation } from "../schema/organisations.ts";
import { staffMember } from "../schema/staff.ts";
import { signedInMember } from "../staff/signed-in.testing.ts";
import { onEmptyRecord } from "./desk-record.testing.ts";
import { findDraft } from "./find.ts";
import { ALIYA, approved, BORIS, carry, save } from "./rehearsal.ts";
import { publishDue, schedulePublication } from "./schedule.ts";
import { typedJoiner, typedOrganisation } from "./typed.ts";

describe("publishing at a time", () => {
  onEmptyRecord();

  it("what was approved is published once, by whoever looks first, across a restart and a clock that jumps", async () => {
    const { id } = await approved("joiner", typedJoiner("Союз"));
    expect(await schedulePublication(id, 1, "2026-12-01T09:00:00+05:00", ALIYA)).toMatchObject({
      why: "not-allowed",
    });
    await schedulePublication(id, 1, "2026-12-01T09:00:00+05:00", BORIS);
    expect(await publishDue("2026-12-01T03:59:59.999Z")).toEqual([]);
    closeDatabase();
    const [one, two] = await Promise.all([
      publishDue("2026-12-01T04:00:00.000Z"),
      publishDue("2026-12-01T04:00:00.000Z"),
    ]);
    expect(new Set([...one, ...two].map((done) => done.publication.result))).toEqual(new Set(["published"]));
    const changes = await reader().$count(change);
    for (const now of ["2026-11-30T00:00:00.000Z", "2026-12-01T04:00:00.000Z", "2027-01-01T00:00:00.000Z"]) {
      expect(await publishDue(now)).toEqual([]);
    }
    expect(await reader().$count(change)).toBe(changes);
    expect((await reader().select().from(change))[0]?.at).toBe("2026-12-01T04:00:00.000Z");
  });

  it("what cannot be published at its time comes back open with a note why, and is not tried again", async () => {
    await carry("organisation", typedOrganisation("Союз", "", "editors"), null);
    const joins = { ...typedJoiner("Союз"), organisation: { is: "existing", id: "1" } };
    const { id } = await approved("joiner", joins);
    await carry("joiner", joins, null);
    await schedulePublication(id, 1, "2026-12-01T09:00:00Z", BORIS);
    expect(await publishDue("2026-12-01T09:00:00.000Z")).toMatchObject([
      { id, publication: { why: "members-at-once" } },
    ]);
    expect(await findDraft(id)).toMatchObject({
      state: "open",
      publishAt: null,
      notes: [{ by: "clock", text: "members-at-once" }],
    });
    expect(await publishDue("2026-12-02T09:00:00.000Z")).toEqual([]);
  });

  it("whoever planned it must still be allowed to publish at that time", async () => {
    const { member } = await signedInMember("publisher", "secret of a test");
    const { id } = await approved("joiner", typedJoiner("Союз"));
    await schedulePublication(id, 1, "2026-12-01T09:00:00Z", member);
    await transact(async (tx) => {
      await tx.update(staffMember).set({ disabledAt: "2026-11-30T00:00:00.000Z" });
    });
    expect(await publishDue("2026-12-01T09:00:00.000Z")).toMatchObject([{ publication: { why: "not-allowed" } }]);
    expect(await findDraft(id)).toMatchObject({ state: "open", notes: [{ by: "clock", text: "not-allowed" }] });
    expect(await reader().$count(organisation)).toBe(0);
  });

  it("a schedule is taken back, and words saved after it are not published by the clock", async () => {
    const { id } = await approved("joiner", typedJoiner("Союз"));
    await schedulePublication(id, 1, "2026-12-01T09:00:00Z", BORIS);
    await schedulePublication(id, 1, null, BORIS);
    expect(await publishDue("2027-01-01T00:00:00.000Z")).toEqual([]);
    await schedulePublication(id, 1, "2026-12-01T09:00:00Z", BORIS);
    await save(id, 1, typedJoiner("Другой союз"), ALIYA);
    expect(await publishDue("2027-01-01T00:00:00.000Z")).toEqual([]);
    expect(await reader().$count(organisation)).toBe(0);
  });
});
