import { spawnSync } from "node:child_process";
import { expect, test } from "@playwright/test";
import { closeDatabase } from "../db/client.ts";
import { loadSample } from "../db/sample/load.ts";
import { temporaryRecord } from "../db/temporary-record.testing.ts";

test("a lost record comes back from its copy and from its changes, every public page as it was", async () => {
  test.setTimeout(180_000);
  const record = await temporaryRecord();
  await loadSample();
  closeDatabase();
  const env = { ...process.env, DATABASE_PATH: record.path };
  const drill = spawnSync(process.execPath, ["scripts/drill.ts"], { env, encoding: "utf8" });
  record.remove();
  expect(drill.stdout).toMatch(/restored from the copy: head [0-9a-f]{64}, (\d{2,}) pages, 0 differ\./);
  expect(drill.stdout).toMatch(/from the lines of changes: head [0-9a-f]{64}, (\d{2,}) pages, 0 differ\./);
  expect(drill.status).toBe(0);
});
