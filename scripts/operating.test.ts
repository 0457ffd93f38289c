import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DATABASE_STATES } from "../db/faults.ts";
import { freePort } from "../deploy/front.testing.ts";
import { type Machine, operatorsMachine } from "./machine.testing.ts";

const page = readFileSync("docs/operating.md", "utf8");
const SECRET = "a-secret-that-only-the-commands-of-the-page-know";

let machine: Machine;
let origin: string;
beforeAll(async () => {
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  machine = operatorsMachine({
    HOST: "127.0.0.1",
    PORT: String(port),
    PUBLIC_ORIGIN: origin,
    DATABASE_PATH: "/var/lib/coalition-record/record.db",
    BETTER_AUTH_SECRET: SECRET,
    BACKUP_FOLDER: "/var/lib/coalition-record/copies",
  });
});
afterAll(() => {
  run("sudo systemctl stop coalition-record");
  machine.remove();
});

/** Settings that the page has the operator read into their shell, and that later lines find there. */
const READ = "set -a && . /etc/coalition-record.env && set +a";

function run(command: string): { status: number | null; stderr: string } {
  const known = machine.here(`${READ}\n${command}`);
  return spawnSync("bash", ["-euc", known], {
    env: { ...process.env, ...machine.env },
    encoding: "utf8",
    timeout: 280_000,
  });
}

const commands = [...page.matchAll(/^```(\w*)\n([\s\S]*?)^```/gm)].flatMap(([, language, block = ""]) => {
  if (language !== "sh") throw new Error(`a block that nobody runs: ${block}`);
  return block.trim().split("\n");
});

test.each(commands)("%s", { timeout: 300_000 }, async (command) => {
  const { status, stderr } = run(command);
  expect(status, stderr).toBe(0);
  if (!/systemctl (?:enable|start|restart)/.test(command)) return;
  expect((await fetch(`${origin}/healthz`)).status).toBe(200);
});

test("the page that tells of these commands has the words to run all that there is to run", () => {
  const told = new Set(
    commands.flatMap((command) => [...command.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name)),
  );
  const forOperators = [
    "build",
    "db:migrate",
    "verify",
    "staff",
    "backup",
    "restore",
    "export:record",
    "import:record",
  ];
  expect([...told].sort()).toEqual(forOperators.sort());
});

test("a new secret was really put into the settings", () => {
  const settings = readFileSync(join(machine.folder, "etc/coalition-record.env"), "utf8");
  expect(settings).toMatch(/^BETTER_AUTH_SECRET=[A-Za-z0-9+/=]{44}$/m);
});

test("the page says what to do on each state of the database, and on no other", () => {
  const told = [...page.matchAll(/^\| ([a-z-]+) +\|/gm)].map(([, state]) => state).filter((state) => state !== "the");
  expect(told.filter((state) => !/^-+$/.test(state ?? "")).sort()).toEqual(
    DATABASE_STATES.filter((state) => state !== "ready").toSorted(),
  );
});
