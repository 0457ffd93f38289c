import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Part, readAsked } from "./asked.ts";
import { measureBytes, type PageBytes } from "./bytes.ts";
import { type ExportFigure, measureExports } from "./exports.ts";
import { measurePaint, type PaintFigure } from "./first-paint.ts";
import { type HttpResult, measureHttp } from "./http.ts";
import { type ListResult, measureLists } from "./lists.ts";
import { type Machine, thisMachine } from "./machine.ts";
import { measurePages, type PageFigure } from "./pages.ts";
import { measurePictures, type PictureFigure } from "./pictures.ts";
import { finished, startProcess } from "./processes.ts";
import { saying } from "./progress.ts";
import { recordsOf } from "./records.ts";
import {
  bytesTable,
  exportsTable,
  httpTable,
  listsTable,
  machineLine,
  pagesTable,
  paintTable,
  picturesTable,
  strainTable,
} from "./report.ts";
import { makeSample, type Site, startSite } from "./site.ts";
import { measureStrain, type StrainFigure } from "./strain.ts";

/** Everything that one run measured; a part that was not asked for is absent. */
type Figures = {
  at: string;
  machine: Machine;
  http?: HttpResult;
  strain?: StrainFigure[];
  pictures?: PictureFigure[];
  bytes?: PageBytes[];
  paint?: PaintFigure[];
  pages?: PageFigure[];
  lists?: ListResult[];
  exports?: ExportFigure[];
};

const { sizes, only, json, records } = readAsked(process.argv.slice(2));
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
  if (asks("http", "strain", "pictures", "bytes", "paint", "pages")) {
    await saying("building the pages", () => finished(startProcess("scripts/build-if-needed.ts", [], {}), "the build"));
  }
  if (asks("http", "strain", "pictures", "bytes", "paint")) await measureSample(await makeSample(folder));
  if (asks("pages", "lists", "exports")) await measureRecords();
  if (json) writeFileSync(json, `${JSON.stringify(figures, null, 2)}\n`);
}

async function measureSample(path: string): Promise<void> {
  const site = await saying("starting the site", () => startSite(path));
  try {
    if (asks("pictures")) figures.pictures = told(await measurePictures(site), picturesTable);
    if (asks("bytes")) figures.bytes = told(await measureBytes(site.origin), bytesTable);
    if (asks("paint")) figures.paint = told(await measurePaint(paintedOn(site)), paintTable);
    if (asks("http")) figures.http = told(await measureHttp(site, folder), httpTable);
  } finally {
    await site.stop();
  }
  if (asks("strain")) figures.strain = told(await measureStrain(path), strainTable);
}

function paintedOn({ origin }: Site): Record<string, string> {
  const languages = ["ru", "kk", "en"].map((locale) => [`timeline, ${locale}`, `${origin}/${locale}`]);
  return Object.fromEntries([...languages, ["directory, ru", `${origin}/ru/organisations`]]);
}

async function measureRecords(): Promise<void> {
  const made = await recordsOf(sizes, records ?? folder);
  if (asks("pages")) figures.pages = told(await measurePages(made), pagesTable);
  if (asks("lists")) figures.lists = told(await measureLists(made), listsTable);
  if (asks("exports")) figures.exports = told(await measureExports(made), exportsTable);
}

function asks(...parts: Part[]): boolean {
  return parts.some((part) => only.includes(part));
}

function told<Result>(result: Result, table: (result: Result) => string): Result {
  console.log(`\n${table(result)}`);
  return result;
}
