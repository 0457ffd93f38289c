import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { migrateDatabase } from "../db/migrate.ts";
import { anotherProcess } from "./another-process.ts";
import { httpServer, listen } from "./http-server.ts";
import { listenRefusal, startRefusal } from "./start-check.ts";
import { openSite } from "./test-site.ts";

const ROOT = join(import.meta.dirname, "..");

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "start-"));
  path = join(folder, "record.db");
});

vi.setConfig({ testTimeout: 30_000 });

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function start(environment: Record<string, string> = {}): Promise<{ code: unknown; lines: string[] }> {
  const env = { ...process.env, DATABASE_PATH: path, PORT: "1", ...environment };
  return new Promise((resolve) => {
    execFile(process.execPath, [join(ROOT, "server.ts")], { cwd: folder, env }, (error, stdout, stderr) => {
      resolve({ code: error?.code ?? 0, lines: (stdout + stderr).trimEnd().split("\n") });
    });
  });
}

async function change(statement: string): Promise<void> {
  const other = await anotherProcess(path, statement);
  await other.end();
}

const FAULTS: { state: string; make(): unknown }[] = [
  { state: "missing", make: () => undefined },
  { state: "empty", make: () => writeFileSync(path, "") },
  { state: "not-a-database", make: () => writeFileSync(path, "Список организаций\n".repeat(100)) },
  { state: "not-a-database", make: () => change("CREATE TABLE theirs (id INTEGER)") },
  {
    state: "newer",
    make: async () => {
      await migrateDatabase(path);
      await change("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('of the future', 9999999999999)");
    },
  },
];

test.each(FAULTS)(
  "a database that is $state stops the start with one line, and stays as it was",
  async ({ state, make }) => {
    await make();
    const before = fingerprint();
    const { code, lines } = await start();
    expect(code).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^The database cannot be used\. /);
    expect(lines[0]).toContain(`(${state})`);
    expect(fingerprint()).toBe(before);
  },
);

test("a database that another process holds is waited for, then stops the start with one line", async () => {
  await migrateDatabase(path);
  const holder = await anotherProcess(path, "PRAGMA locking_mode = EXCLUSIVE", "BEGIN EXCLUSIVE");
  const { code, lines } = await start();
  await holder.end();
  expect(code).toBe(1);
  expect(lines).toEqual([expect.stringContaining("(locked)")]);
});

test("bad settings stop the start with one line each", async () => {
  const { code, lines } = await start({ PORT: "eighty", PUBLIC_ORIGIN: "record" });
  expect(code).toBe(1);
  expect(lines).toEqual([expect.stringMatching(/^PORT: /), expect.stringMatching(/^PUBLIC_ORIGIN: /)]);
});

test("a port that is taken is told by its number", async () => {
  const site = await openSite({ upstream: () => undefined });
  const second = httpServer(() => undefined);
  const failed = await listen(second, { port: site.port, host: "127.0.0.1" }).catch((error: unknown) => error);
  expect(listenRefusal(failed, site.port)).toBe(
    `Port ${site.port} is in use: stop the other process, or set PORT to another one.`,
  );
  await site.close();
});

test("every fault is one line that says what to do", () => {
  for (const state of [
    "missing",
    "empty",
    "needs-migration",
    "newer",
    "not-a-database",
    "read-only",
    "locked",
    "damaged",
  ] as const) {
    expect(startRefusal({ state, detail: "data/record.db: what\n  is wrong." })).toMatch(
      new RegExp(`^The database cannot be used\\. data/record\\.db: what is wrong \\(${state}\\): [^\\n]+\\.$`),
    );
  }
  expect(startRefusal({ state: "ready", detail: "" })).toBeUndefined();
});

function fingerprint(): string {
  return existsSync(path) ? createHash("sha256").update(readFileSync(path)).digest("hex") : "no file";
}
