import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { DATABASE_STATES } from "../db/faults.ts";

const page = readFileSync("docs/operating.md", "utf8");
const folder = mkdtempSync(join(tmpdir(), "operating-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const commands = blocks("sh").flatMap((block) => block.trim().split("\n"));

test.each(commands)("%s", { timeout: 60_000 }, (command) => {
  const env = { ...process.env, DATABASE_PATH: join(folder, "record.db"), BACKUP_FOLDER: folder };
  const { status, stderr } = spawnSync("bash", ["-euc", command], { env, encoding: "utf8" });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});

test("what is for the machine itself can at least be read by a shell", () => {
  for (const block of blocks("bash")) expect(spawnSync("bash", ["-n"], { input: block }).status).toBe(0);
});

test("the page says what to do on each state of the database, and on no other", () => {
  const told = [...page.matchAll(/^\| ([a-z-]+) +\|/gm)].map(([, state]) => state).filter((state) => state !== "the");
  expect(told.filter((state) => !/^-+$/.test(state ?? "")).sort()).toEqual(
    DATABASE_STATES.filter((state) => state !== "ready").toSorted(),
  );
});

function blocks(language: string): string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "gm"))].map(
    ([, block = ""]) => block,
  );
}
