import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readAsked } from "./asked.ts";
import { measureBytes, type PageBytes } from "./bytes.ts";
import { type ExportFigure, measureExports } from "./exports.ts";
import { type HttpResult, measureHttp } from "./http.ts";
import { type ListResult, measureLists } from "./lists.ts";
import { type Machine, thisMachine } from "./machine.ts";
import { finished, startProcess } from "./processes.ts";
import { saying } from "./progress.ts";
import { bytesTable, exportsTable, httpTable, listsTable, machineLine } from "./report.ts";
import { startSampleSite } from "./sample-site.ts";

/** Everything that one run measured; a part that was not asked for is absent. */
type Figures = {
  at: string;
  machine: Machine;
  lists?: ListResult[];
  exports?: ExportFigure[];
  http?: HttpResult;
  bytes?: PageBytes[];
};

const { sizes, only, json } = readAsked(process.argv.slice(2));
const folder = mkdtempSync(join(tmpdir(), "record-bench-"));
const figures: Figures = { at: new Date().toISOString(), machine: thisMachine() };
process.once("SIGINT", () => process.exit(130));
process.once("SIGTERM", () => process.exit(143));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));

console.log(machineLine(figures.machine));
await measure().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

async function measure(): Promise<void> {
  const isOfRecords = only === "lists" || only === "exports";
  if (!isOfRecords) await measureSite();
  if (only === null || isOfRecords) await measureRecords();
  if (json) writeFileSync(json, `${JSON.stringify(figures, null, 2)}\n`);
}

async function measureSite(): Promise<void> {
  await saying("building the pages", () => finished(startProcess("scripts/build-if-needed.ts", [], {}), "the build"));
  const site = await saying("starting the site", () => startSampleSite(folder));
  try {
    if (only !== "bytes") {
      figures.http = await measureHttp(site);
      console.log(`\n${httpTable(figures.http)}`);
    }
    if (only !== "http") {
      figures.bytes = await measureBytes(site.origin);
      console.log(`\n${bytesTable(figures.bytes)}`);
    }
  } finally {
    await site.stop();
  }
}

async function measureRecords(): Promise<void> {
  const records: { memberships: number; path: string }[] = [];
  for (const memberships of sizes) {
    const path = join(folder, `${memberships}.db`);
    const what = `building a record of ${memberships.toLocaleString("en-GB")} memberships`;
    const building = startProcess("bench/record-worker.ts", [path, String(memberships)], {});
    await saying(what, () => finished(building, what));
    records.push({ memberships, path });
  }
  if (only !== "exports") {
    figures.lists = await measureLists(records);
    console.log(`\n${listsTable(figures.lists)}`);
  }
  if (only !== "lists") {
    figures.exports = await measureExports(records);
    console.log(`\n${exportsTable(figures.exports)}`);
  }
}
