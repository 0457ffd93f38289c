import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DATABASE_STATES } from "../db/faults.ts";
import { migrateDatabase } from "../db/migrate.ts";
import { anotherProcess } from "./another-process.testing.ts";
import { httpServer, listen } from "./http-server.ts";
import { openSite } from "./site.testing.ts";
import { listenRefusal, startRefusal } from "./start-check.ts";

const ROOT = join(import.meta.dirname, "..");
/** Root may open everything, so the process is somebody else's. */
const SOMEBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

const SECRET = "s".repeat(32);

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "start-"));
  path = join(folder, "record.db");
  chmodSync(folder, 0o777);
});

vi.setConfig({ testTimeout: 30_000 });

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function start(environment: Record<string, string> = {}, root = ROOT): Promise<{ code: unknown; lines: string[] }> {
  const env = { ...process.env, DATABASE_PATH: path, PORT: "1", BETTER_AUTH_SECRET: SECRET, ...environment };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(root, "server.ts")],
      { cwd: folder, env, ...SOMEBODY },
      (error, stdout, stderr) => {
        resolve({ code: error?.code ?? 0, lines: (stdout + stderr).trimEnd().split("\n") });
      },
    );
  });
}

/** The product as it stands, with one migration more. */
function nextVersion(): string {
  const root = join(folder, "next-version");
  for (const part of ["db", "lib", "messages", "server", "takeaway", "server.ts", "package.json"]) {
    cpSync(join(ROOT, part), join(root, part), { recursive: true });
  }
  symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"));
  const journal = join(root, "db/migrations/meta/_journal.json");
  const { entries, ...about } = JSON.parse(readFileSync(journal, "utf8"));
  const added = { ...entries.at(-1), idx: entries.length, when: entries.at(-1).when + 1, tag: "9999_more" };
  writeFileSync(journal, JSON.stringify({ ...about, entries: [...entries, added] }));
  writeFileSync(join(root, "db/migrations/9999_more.sql"), "CREATE TABLE more (id integer);");
  return root;
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
  {
    state: "damaged",
    make: async () => {
      await migrateDatabase(path);
      writeFileSync(path, readFileSync(path).fill(0xab, 4096));
    },
  },
  {
    state: "read-only",
    make: async () => {
      await migrateDatabase(path);
      chmodSync(path, 0o444);
    },
  },
  {
    state: "read-only",
    make: async () => {
      await migrateDatabase(path);
      chmodSync(folder, 0o555);
    },
  },
  {
    state: "unreadable",
    make: async () => {
      await migrateDatabase(path);
      chmodSync(path, 0o000);
    },
  },
  { state: "unreadable", make: () => mkdirSync(path) },
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

test("a database of the version before stops the start of the next one, and stays as it was", async () => {
  await migrateDatabase(path);
  const before = fingerprint();
  const { code, lines } = await start({}, nextVersion());
  expect(code).toBe(1);
  expect(lines).toEqual([
    expect.stringMatching(/needs 1 migration\(s\) \(needs-migration\): run `npm run db:migrate`\.$/),
  ]);
  expect(fingerprint()).toBe(before);
});

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

test("a missing secret stops the start with one line that names it", async () => {
  await migrateDatabase(path);
  const { code, lines } = await start({ BETTER_AUTH_SECRET: "" });
  expect(code).toBe(1);
  expect(lines).toEqual([expect.stringMatching(/^BETTER_AUTH_SECRET: /)]);
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
  for (const state of DATABASE_STATES.filter((name) => name !== "ready")) {
    expect(startRefusal({ state, detail: "data/record.db: what\n  is wrong." })).toMatch(
      new RegExp(`^The database cannot be used\\. data/record\\.db: what is wrong \\(${state}\\): [^\\n]+\\.$`),
    );
  }
  expect(startRefusal({ state: "ready", detail: "" })).toBeUndefined();
});

function fingerprint(): string {
  if (!existsSync(path)) return "no file";
  const { mode, mtimeMs, size } = statSync(path);
  const isReadable = statSync(path).isFile() && (mode & 0o400) !== 0;
  const content = isReadable ? createHash("sha256").update(readFileSync(path)).digest("hex") : "";
  return [mode, mtimeMs, size, content].join(" ");
}
