import { describe, expect, it } from "vitest";
import { reader } from "../client.ts";
import { change } from "../schema/changes.ts";
import { onEmptyRecord } from "./desk-record.testing.ts";
import { findDraft } from "./find.ts";
import { foreseeDraft } from "./foresee.ts";
import { publishDraft } from "./publish.ts";
import { ALIYA, approved, BORIS, begin, carry, published } from "./rehearsal.ts";
import { approveDraft, moveToVersion, submitDraft } from "./review.ts";
import { correcting, typedJoiner, typedOrganisation, typedWords } from "./typed.ts";

describe("what a draft would change", () => {
  onEmptyRecord();

  it("is told in every step that publishing then makes, and nothing is written meanwhile", async () => {
    const { id } = await approved("joiner", typedJoiner("Союз пекарей", [typedWords("Мы вступаем", "Анна Ким")]));
    const foreseen = await foreseeDraft(id, "ru");
    expect(await reader().$count(change)).toBe(0);
    const steps = foreseen?.result === "changes" ? foreseen.changes : [];
    expect(steps.map(({ recordKind }) => recordKind)).toEqual([
      "source",
      "event",
      "organisation",
      "membership",
      "person",
      "quote",
    ]);
    const membership = steps.find((step) => step.recordKind === "membership");
    expect(membership?.title?.text).toBe("Союз пекарей");
    expect(membership?.facts).toContainEqual({
      field: "citations.0.sourceId",
      value: "1",
      entry: { page: null, title: { text: "Газета", lang: "ru", by: "source" } },
    });
    await publishDraft(id, BORIS, { revision: 1 });
    const happened = await foreseeDraft(id, "ru");
    const seen = (step: { recordKind: string; recordId: number; version: number }) => [
      step.recordKind,
      step.recordId,
      step.version,
    ];
    expect(happened?.result === "changes" && happened.changes.map(seen)).toEqual(steps.map(seen));
  });

  it("is a difference, where the record is there already", async () => {
    const target = { ...(await published(typedJoiner("Союз"), "organisation")), baseVersion: 1 };
    const { id } = await begin("organisation", correcting(typedOrganisation("Союз пекарей", "1")), target);
    expect(await foreseeDraft(id, "ru")).toMatchObject({
      changes: [
        {
          kind: "correction",
          class: "fact",
          differences: [{ field: "names.0.value", before: "Союз", after: "Союз пекарей" }],
        },
      ],
    });
  });

  it("names what keeps it from being published", async () => {
    expect(await foreseeDraft(9, "ru")).toBeNull();
    const { id } = await begin("joiner", {});
    expect(await foreseeDraft(id, "ru")).toMatchObject({ result: "refused", why: "problems" });
    await published(typedJoiner("Союз"), "organisation");
    const again = await begin("joiner", {
      ...typedJoiner("Союз"),
      organisation: { is: "existing", id: "1" },
    });
    expect(await foreseeDraft(again.id, "ru")).toMatchObject({ result: "refused", why: "members-at-once" });
  });

  it("stands beside what others made of the record meanwhile, and goes on from there when its author says so", async () => {
    const target = { ...(await published(typedJoiner("Союз"), "organisation")), baseVersion: 1 };
    const { id } = await begin("organisation", correcting(typedOrganisation("Союз пекарей", "1")), target);
    await carry("organisation", correcting({ ...typedOrganisation("Союз", "1"), region: "Семей" }), target);
    expect(await foreseeDraft(id, "ru")).toMatchObject({
      result: "stale",
      version: 2,
      theirs: [{ field: "region", before: "", after: "Семей" }],
      ours: [{ recordKind: "organisation", differences: [{ before: "Союз", after: "Союз пекарей" }] }],
    });
    expect(await moveToVersion(id, 1, 1)).toMatchObject({ why: "changed" });
    await submitDraft(id, 1, ALIYA);
    await approveDraft(id, 1, BORIS);
    expect(await moveToVersion(id, 1, 2)).toEqual({ result: "done" });
    expect(await findDraft(id)).toMatchObject({ state: "open", reviewer: null, target: { baseVersion: 2 } });
    expect(await foreseeDraft(id, "ru")).toMatchObject({
      result: "changes",
      changes: [{ differences: [{ field: "names.0.value" }, { field: "region", before: "Семей", after: "" }] }],
    });
  });
});
