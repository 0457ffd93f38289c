import { readFileSync } from "node:fs";
import { join } from "node:path";
import { closeDatabase } from "../db/client.ts";
import { publishDue } from "../db/drafts/schedule.ts";
import { databaseState } from "../db/state.ts";
import { canonicalAddress } from "../lib/addresses.ts";
import { answerOpen } from "../takeaway/answers.ts";
import { startBackupClock } from "./backup-clock.ts";
import { startClock } from "./clock.ts";
import { developmentSite } from "./development-site.ts";
import { refuse, settle } from "./environment.ts";
import { httpServer, listen } from "./http-server.ts";
import { openLog, takeOverConsole } from "./log.ts";
import { isBuilt, nextUpstream } from "./next-upstream.ts";
import { watchRecord } from "./record-watch.ts";
import { createSite } from "./site.ts";
import { listenRefusal, startRefusal } from "./start-check.ts";
import { drain } from "./stop.ts";
import { watchSite } from "./watching.ts";

const ROOT = join(import.meta.dirname, "..");

/** Serves the record until the process is told to stop. When it cannot start it says why in one line and exits with 1. */
export async function run({ dev }: { dev: boolean }): Promise<void> {
  const settings = settle();
  const log = openLog(settings.logLevel);
  // One page's forgotten promise must not end the process for all the others.
  process.on("unhandledRejection", (reason) =>
    log.complain(`a rejection that nobody handled: ${String(reason).split("\n")[0]}`),
  );
  if (!settings.staffSecret) refuse(NO_SECRET);
  const refusal = startRefusal(await databaseState(settings.databasePath));
  if (refusal) refuse(refusal);
  if (!dev && !isBuilt(ROOT)) refuse("The pages have not been built: run `npm run build`.");
  if (!dev) takeOverConsole(log);
  const record = watchRecord({ path: settings.databasePath, log: log.complain });
  const next = await nextUpstream(ROOT, { dev, port: settings.port });
  const watching = watchSite({ settings, record, log });
  const about = { canonical: canonicalAddress, productVersion: productVersion(), open: answerOpen };
  const parts = { ...settings, ...next, ...watching, ...about, record, log: log.complain };
  const server = httpServer(dev ? developmentSite(parts) : createSite(parts));
  if (dev) server.on("upgrade", next.upgrade);
  await listen(server, settings).catch((error: unknown) => refuse(listenRefusal(error, settings.port)));
  const clock = startClock({ publishDue, log });
  console.log(`The record is at ${settings.publicOrigin} (${settings.databasePath}). Ctrl+C stops it.`);
  const backups = startBackupClock(settings.backups, log);
  void backups.look();
  await toldToStop();
  backups.stop();
  const answered = await drain(server);
  if (!answered) log.complain("stopped before every request was answered");
  await clock.stop();
  await next.close();
  record.close();
  closeDatabase();
  process.exit(0);
}

const NO_SECRET =
  "BETTER_AUTH_SECRET: is not set. Editors cannot sign in without it: put into .env what `openssl rand -base64 32` prints, and keep it.";

function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGTERM", () => resolve());
    process.once("SIGINT", () => resolve());
  });
}

function productVersion(): string {
  const about: unknown = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  return typeof about === "object" && about !== null && "version" in about ? String(about.version) : "unknown";
}
