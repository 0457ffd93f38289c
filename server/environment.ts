import { existsSync } from "node:fs";
import { DatabaseFault } from "../db/faults.ts";
import { readSettings, type Settings } from "../lib/settings.ts";
import { startRefusal } from "./start-check.ts";

/**
 * Reads `.env` and the environment, which goes before it; `defaults` stand in for what neither sets.
 * Every later reader of `process.env` sees what was decided here. A bad setting ends the process.
 */
export function settle(defaults: Record<string, string> = {}): Settings {
  if (existsSync(".env")) process.loadEnvFile(".env");
  for (const [name, value] of Object.entries(defaults)) process.env[name] ||= value;
  const read = readSettings(process.env);
  if ("problems" in read) return refuse(...read.problems);
  process.env.DATABASE_PATH = read.settings.databasePath;
  process.env.PUBLIC_ORIGIN = read.settings.publicOrigin;
  return read.settings;
}

/** Ends the process with the reasons on stderr, one line each. */
export function refuse(...reasons: string[]): never {
  process.stderr.write(reasons.map((reason) => `${reason}\n`).join(""));
  process.exit(1);
}

/** Ends the process with one line when the database is at fault; anything else is thrown on. */
export function refuseDatabase(error: unknown): never {
  const fault = error instanceof DatabaseFault && startRefusal({ state: error.state, detail: error.message });
  if (fault) return refuse(fault);
  throw error;
}
