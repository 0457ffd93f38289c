import { describe, expect, it } from "vitest";
import { onEmptyRecord } from "./desk-record.testing.ts";
import { findDraft, listDrafts, listLaidAside } from "./find.ts";
import { publishDraft } from "./publish.ts";
import { ALIYA, approved, BORIS, begin, CLARA, save } from "./rehearsal.ts";
import { approveDraft, discardDraft, returnDraft, submitDraft, takeUpDraft } from "./review.ts";
import { setReviewPolicy } from "./review-policy.ts";
import { schedulePublication } from "./schedule.ts";
import { typedJoiner } from "./typed.ts";

describe("two pairs of eyes", () => {
  onEmptyRecord();

  it("nobody approves or publishes their own words, and an editor nobody's", async () => {
    const { id } = await begin("joiner", typedJoiner("Союз"), null, BORIS);
    await submitDraft(id, 1, BORIS);
    expect(await approveDraft(id, 1, BORIS)).toMatchObject({ why: "own-work" });
    expect(await approveDraft(id, 1, ALIYA)).toMatchObject({ why: "not-allowed" });
    expect(await publishDraft(id, CLARA, { revision: 1 })).toMatchObject({ why: "not-approved" });
    expect(await approveDraft(id, 1, CLARA)).toEqual({ result: "done" });
    expect(await publishDraft(id, BORIS, { revision: 1 })).toMatchObject({ why: "own-work" });
    expect(await publishDraft(id, CLARA, { revision: 1 })).toMatchObject({ result: "published", first: 1 });
  });

  it("any later words void the approval and the schedule; the same words do not", async () => {
    const { id } = await approved("joiner", typedJoiner("Союз"));
    await schedulePublication(id, 1, "2026-12-01T09:00:00Z", CLARA);
    await save(id, 1, typedJoiner("Союз"), ALIYA);
    await save(id, 1, { ...typedJoiner("Союз"), locator: "", quotes: [{ key: "k1" }].slice(1) }, CLARA);
    expect(await findDraft(id)).toMatchObject({ writers: ["aliya"], revision: 1 });
    expect(await findDraft(id)).toMatchObject({ state: "approved", publishAt: "2026-12-01T09:00:00.000Z" });
    await save(id, 1, typedJoiner("Союз!"), CLARA);
    expect(await findDraft(id)).toMatchObject({
      state: "open",
      reviewer: null,
      publishAt: null,
      writers: ["aliya", "clara"],
    });
    expect(await publishDraft(id, BORIS, { revision: 1 })).toMatchObject({ why: "changed", revision: 2 });
    expect(await publishDraft(id, BORIS, { revision: 2 })).toMatchObject({ why: "not-approved" });
    await submitDraft(id, 2, CLARA);
    expect(await approveDraft(id, 2, CLARA)).toMatchObject({ why: "own-work" });
  });

  it("a returned draft carries the note, and only what was seen is approved", async () => {
    const { id } = await begin("joiner", typedJoiner("Союз"));
    expect(await returnDraft(id, 1, "рано", BORIS)).toMatchObject({ why: "not-in-review" });
    await submitDraft(id, 1, ALIYA);
    expect(await approveDraft(id, 2, BORIS)).toMatchObject({ why: "changed" });
    expect(await returnDraft(id, 1, " ", BORIS)).toMatchObject({ why: "note-needed" });
    await returnDraft(id, 1, "Нет источника имени", BORIS);
    expect(await findDraft(id)).toMatchObject({
      state: "open",
      notes: [{ by: "boris", text: "Нет источника имени" }],
    });
    expect((await listDrafts({ states: ["open"], author: "aliya" })).map((line) => line.id)).toEqual([id]);
    expect(await listDrafts({ states: ["in_review"] })).toEqual([]);
  });

  it("what its author laid aside is out of everybody's way, keeps its words, and is taken up again as it was", async () => {
    const { id, content } = await approved("joiner", typedJoiner("Союз"));
    await schedulePublication(id, 1, "2026-12-01T09:00:00Z", CLARA);
    expect(await takeUpDraft(id, 1, ALIYA)).toMatchObject({ why: "not-laid-aside" });
    expect(await discardDraft(id, 1, { id: "dina", role: "editor" })).toMatchObject({ why: "not-allowed" });
    expect(await discardDraft(id, 1, ALIYA)).toEqual({ result: "done" });
    expect(await listDrafts({ states: ["open", "in_review", "approved"] })).toEqual([]);
    expect((await listLaidAside("aliya", 10)).map((line) => line.id)).toEqual([id]);
    expect(await publishDraft(id, BORIS, { revision: 1 })).toMatchObject({ why: "closed" });
    expect(await takeUpDraft(id, 2, ALIYA)).toMatchObject({ why: "changed", revision: 1 });
    expect(await takeUpDraft(id, 1, { id: "dina", role: "editor" })).toMatchObject({ why: "not-allowed" });
    expect(await takeUpDraft(id, 1, ALIYA)).toEqual({ result: "done" });
    expect(await findDraft(id)).toMatchObject({ state: "open", reviewer: null, publishAt: null, revision: 1, content });
    expect(await listLaidAside("aliya", 10)).toEqual([]);
  });

  it("one person is enough when the policy says so, and only for whoever may publish", async () => {
    await setReviewPolicy("one-person", CLARA);
    const { id } = await begin("joiner", typedJoiner("Союз"), null, BORIS);
    expect(await publishDraft(id, ALIYA, { revision: 1 })).toMatchObject({ why: "not-allowed" });
    expect(await publishDraft(id, BORIS, { revision: 1 })).toMatchObject({ result: "published" });
    expect(await discardDraft(id, 1, BORIS)).toMatchObject({ why: "closed" });
  });
});
