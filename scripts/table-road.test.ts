import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const ROWS = Number(process.env.TABLE_ROWS ?? 10_000);
const PUBLISHED = Number(process.env.TABLE_PUBLISHED ?? 100);
/** Megabytes of heap: the process of the record has as much to spare while it serves its pages. */
const HEAP = 224;

it("a table of ten thousand rows becomes one batch in little memory, once, and is taken back as one", async () => {
  const program = ["scripts/table-road.testing.ts", String(ROWS), String(PUBLISHED)];
  const { stdout } = await promisify(execFile)(process.execPath, [`--max-old-space-size=${HEAP}`, ...program]);
  const [bad, asked] = [ROWS / 100, ROWS / 100 - 1];
  expect(JSON.parse(stdout)).toEqual({
    states: { ready: ROWS - bad - asked, asked, bad, left: 0 },
    rest: bad + asked + 1,
    told: ROWS - bad - asked,
    total: ROWS - bad - asked,
    result: { result: "published", drafts: PUBLISHED },
    undone: { before: PUBLISHED, after: 0 },
    faults: [],
  });
}, 180_000);
