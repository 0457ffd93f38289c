import { describe, expect, it } from "vitest";
import { reader } from "../client.ts";
import { change } from "../schema/changes.ts";
import { draft } from "../schema/drafts.ts";
import { onEmptyRecord } from "./desk-record.testing.ts";
import { findDraft, listSaves } from "./find.ts";
import { ALIYA, BORIS, begin, published, save } from "./rehearsal.ts";
import { discardDraft, submitDraft } from "./review.ts";
import { saveDraft } from "./save.ts";
import { typedJoiner, typedOrganisation } from "./typed.ts";

describe("saving", () => {
  onEmptyRecord();

  it("keeps anything, with its problems, and shows none of it in the record", async () => {
    const saved = await begin("joiner", { quotes: "nonsense", organisation: { is: "new" } });
    expect(saved.problems.map((problem) => problem.field)).toContain("organisation.new.kind");
    expect(saved.content).toEqual({ quotes: "nonsense", organisation: { is: "new" } });
    expect(await reader().$count(change)).toBe(0);
    expect((await submitDraft(saved.id, 1, ALIYA)).result).toBe("refused");
  });

  it("one request is one save, however often it comes, and other words under it are kept too", async () => {
    const saving = { draft: { kind: "person" as const, target: null }, content: { names: "a" }, requestId: "r" };
    const first = await saveDraft(saving, ALIYA);
    expect(await saveDraft(saving, ALIYA)).toEqual(first);
    await saveDraft({ ...saving, content: { names: "b" } }, ALIYA);
    const drafts = await reader().select().from(draft);
    expect(drafts.map((row) => row.content)).toEqual(['{"names":"a"}', '{"names":"b"}']);
  });

  it("words typed over older ones are kept beside the newer ones", async () => {
    const { id } = await begin("person", { names: "a" });
    await save(id, 1, { names: "b" }, ALIYA);
    const late = await saveDraft({ draft: { id, revision: 1 }, content: { names: "c" }, requestId: "late" }, BORIS);
    expect(late).toMatchObject({
      result: "saved-beside",
      draft: { besideId: id, author: "boris", content: { names: "c" } },
    });
    expect(await saveDraft({ draft: { id, revision: 1 }, content: { names: "c" }, requestId: "late" }, BORIS)).toEqual(
      late,
    );
    expect((await findDraft(id))?.content).toEqual({ names: "b" });
    expect((await listSaves(id)).map((one) => one.content)).toEqual(['{"names":"b"}', '{"names":"a"}']);
  });

  it("words that come after the draft was closed are kept in a new one", async () => {
    const { id } = await begin("person", { names: "a" });
    await discardDraft(id, 1, ALIYA);
    const late = await saveDraft({ draft: { id, revision: 1 }, content: { names: "b" }, requestId: "late" }, ALIYA);
    expect(late).toMatchObject({ result: "saved-beside", draft: { state: "open", content: { names: "b" } } });
  });

  it("refuses what no draft can hold, and a draft that is not there", async () => {
    const content = { text: "x".repeat(1_000_001) };
    expect(await saveDraft({ draft: { kind: "person", target: null }, content, requestId: "1" }, ALIYA)).toEqual({
      result: "too-large",
    });
    expect(await saveDraft({ draft: { id: 9, revision: 1 }, content: {}, requestId: "2" }, ALIYA)).toEqual({
      result: "no-such-draft",
    });
    await expect(begin("departure", {})).rejects.toThrow(RangeError);
  });

  it("forty editors save at once on one record: all forty texts are there afterwards", async () => {
    const target = await published(typedJoiner("Союз"), "organisation");
    const texts = Array.from({ length: 40 }, (_, index) => `Союз ${index}`);
    const begun = await begin("organisation", typedOrganisation("Союз"), { ...target, baseVersion: 1 });
    const results = await Promise.all(
      texts.flatMap((text, index) => {
        const [by, content] = [{ id: `editor ${index}`, role: "editor" as const }, typedOrganisation(text)];
        const own = { kind: "organisation" as const, target: { ...target, baseVersion: 1 } };
        return [
          saveDraft({ draft: own, content, requestId: `own ${index}` }, by),
          saveDraft({ draft: { id: begun.id, revision: 1 }, content, requestId: `shared ${index}` }, by),
        ];
      }),
    );
    expect(results.every((one) => one.result === "saved" || one.result === "saved-beside")).toBe(true);
    const held = (await reader().select().from(draft)).map((row) => row.content);
    for (const text of texts) expect(held.filter((content) => content.includes(`"${text}"`))).toHaveLength(2);
  });
});
