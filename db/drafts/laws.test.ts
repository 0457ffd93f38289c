import { copyFileSync, rmSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { asc } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closeDatabase, reader } from "../client.ts";
import { change } from "../schema/changes.ts";
import { draft, draftSave } from "../schema/drafts.ts";
import { temporaryRecord } from "../temporary-record.testing.ts";
import { verifyRecord } from "../verify/verify.ts";
import { findVersion } from "../versions.ts";
import { sequences } from "./laws-commands.testing.ts";
import { type Ledger, tally } from "./laws-ledger.testing.ts";
import { WORKS } from "./laws-world.testing.ts";

const SHORT = 150;
/** How many random sequences; the whole proof is 10,000 of them: LAWS_SEQUENCES=10000. */
const SEQUENCES = Number(process.env.LAWS_SEQUENCES || SHORT);

let record: Awaited<ReturnType<typeof temporaryRecord>>;
let empty: string;

beforeAll(async () => {
  record = await temporaryRecord();
  closeDatabase();
  empty = `${record.path}.empty`;
  copyFileSync(record.path, empty);
});
afterAll(() => record.remove());

it(`${SEQUENCES} random sequences of work keep the laws`, { timeout: 60_000 + SEQUENCES * 2_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(sequences(), async (sequence) => {
      closeDatabase();
      for (const ending of ["", "-wal", "-shm"]) rmSync(record.path + ending, { force: true });
      copyFileSync(empty, record.path);
      const model: Ledger = {
        typed: [],
        drafts: [],
        writers: new Map(),
        approvals: new Map(),
        changes: 0,
        now: Date.UTC(2026, 10, 23),
      };
      await fc.asyncModelRun(() => ({ model, real: { words: 0 } }), sequence);
      await expectLaws(model);
      // The driver lets go of a statement's memory when the event loop turns, and nothing here waits for anything.
      await setImmediate();
    }),
    { numRuns: SEQUENCES },
  );
  if (SEQUENCES < SHORT) return;
  const happened = [
    "published",
    "stale",
    "refused",
    "saved-beside",
    "clock",
    "moved",
    "taken up",
    ...WORKS.filter((work) => work !== "nonsense"),
  ];
  for (const name of happened) expect(tally.get(name) ?? 0, `${name} happened`).toBeGreaterThan(0);
});

async function expectLaws(model: Ledger): Promise<void> {
  expect((await verifyRecord()).faults).toEqual([]);
  const steps = await reader().select().from(change).orderBy(asc(change.seq));
  expect(steps).toHaveLength(model.changes);
  for (const step of steps.filter(({ seq }) => seq % 5 === 1)) {
    if (step.recordKind !== "source" && step.recordKind !== "quote") continue;
    const page = { kind: step.recordKind, id: step.recordId };
    const version = await findVersion(page, step.version, "ru");
    expect(version?.change.seq).toBe(step.seq);
  }
  const saves = (await reader().select({ content: draftSave.content }).from(draftSave)).map((row) => row.content);
  for (const typed of model.typed) expect(saves).toContain(typed);
  const log = steps.map((step) => step.snapshot + step.reason).join("\n");
  const drafts = await reader().select().from(draft);
  const open = drafts.filter((row) => row.state !== "published");
  const published = drafts
    .filter((row) => row.state === "published")
    .map((row) => row.content)
    .join("\n");
  for (const word of open.flatMap((row) => row.content.match(/w\d+w/g) ?? [])) {
    if (!published.includes(word)) expect(log).not.toContain(word);
  }
}
