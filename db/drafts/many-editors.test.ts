import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { temporaryRecord } from "../temporary-record.testing.ts";
import { listDrafts, listSaves } from "./find.ts";
import { begin } from "./rehearsal.ts";
import { saveDraft } from "./save.ts";

let record: Awaited<ReturnType<typeof temporaryRecord>>;
beforeEach(async () => {
  record = await temporaryRecord();
});
afterEach(() => record.remove());

test("forty editors save at once over the same words: all forty texts are there, and nobody wrote over another", async () => {
  const { id } = await begin("organisation", { names: [{ value: "Палата" }] });
  const texts = Array.from({ length: 40 }, (_, n) => `Палата ${n}`);
  const saved = await Promise.all(
    texts.map((value, n) =>
      saveDraft(
        { draft: { id, revision: 1 }, content: { names: [{ value }] }, requestId: randomUUID() },
        { id: `editor-${n}`, role: "editor" },
      ),
    ),
  );
  expect(saved.filter(({ result }) => result === "saved")).toHaveLength(1);
  expect(saved.filter(({ result }) => result === "saved-beside")).toHaveLength(39);
  const drafts = await listDrafts({ states: ["open"] });
  const kept = (await Promise.all(drafts.map((draft) => listSaves(draft.id)))).flat().map(({ content }) => content);
  for (const text of texts) expect(kept.filter((content) => content.includes(`"${text}"`))).toHaveLength(1);
});

test("one request that is sent forty times at once is one save", async () => {
  const requestId = randomUUID();
  const content = { names: [{ value: "Палата" }] };
  const saving = { draft: { kind: "organisation" as const, target: null }, content, requestId };
  const saved = await Promise.all(Array.from({ length: 40 }, () => saveDraft(saving, { id: "aliya", role: "editor" })));
  expect(new Set(saved.map((one) => "draft" in one && one.draft.id)).size).toBe(1);
  expect(await listDrafts({ states: ["open"] })).toHaveLength(1);
});
