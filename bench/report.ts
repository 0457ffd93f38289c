import type { PageBytes } from "./bytes.ts";
import type { ExportFigure } from "./exports.ts";
import { kilobytes, shortNumber } from "./figures.ts";
import type { PaintFigure } from "./first-paint.ts";
import { BARE, CACHED, DRAWN, type HttpResult, PLAIN } from "./http.ts";
import type { ListResult } from "./lists.ts";
import type { LoadFigure } from "./load.ts";
import type { Machine } from "./machine.ts";
import type { PageFigure } from "./pages.ts";
import type { PictureFigure } from "./pictures.ts";
import type { StrainFigure } from "./strain.ts";
import { tableText } from "./table.ts";

export function machineLine({ cores, processor, memoryGb, node, platform }: Machine): string {
  return `Measured on ${cores} cores (${processor}), ${memoryGb} GB, ${platform}, Node ${node}`;
}

export function listsTable(results: readonly ListResult[]): string {
  const sizes = (results[0]?.sizes ?? []).map((size) => size.memberships);
  const [least = 0, most = least] = [sizes[0], sizes.at(-1)];
  const heads = sizes.flatMap((size) => [`${short(size)} p50`, "p99", "lines"]);
  const rows = results.map(({ list, sizes: figures, timeRatio, cpuRatio, lineRatio }) => [
    list,
    ...figures.flatMap(({ p50Ms, p99Ms, lines }) => [shortNumber(p50Ms), shortNumber(p99Ms), String(lines)]),
    times(timeRatio),
    times(cpuRatio),
    times(lineRatio),
  ]);
  const title = `Database time of every list, ms; baseline of the ratios: the same list with ${short(least)} memberships.`;
  return `${title}\n${tableText([`list`, ...heads, `${short(most)}:${short(least)}`, "by CPU", "a line"], rows)}`;
}

const LOAD_HEADS = ["req/s", "p50 ms", "p99 ms", "CPU µs/req", "core busy", "failed"];

function loadCells(figure: LoadFigure): string[] {
  return [
    Math.round(figure.perSecond).toLocaleString("en-GB"),
    shortNumber(figure.p50Ms),
    shortNumber(figure.p99Ms),
    figure.cpuMicrosPerRequest === null ? "?" : shortNumber(figure.cpuMicrosPerRequest),
    figure.busy === null ? "?" : `${Math.round(figure.busy * 100)} %`,
    String(figure.failed),
  ];
}

export function httpTable({ bytes, rows, memory }: HttpResult): string {
  const named = (name: string): LoadFigure | undefined => rows.find((row) => row.name === name);
  const [bare, cached, drawn, plain] = [BARE, CACHED, DRAWN, PLAIN].map(named);
  const to = (figure: LoadFigure | undefined, row: LoadFigure): string =>
    figure ? times(row.perSecond / figure.perSecond) : "?";
  const byCpu = (a: LoadFigure | undefined, b: LoadFigure | undefined): string =>
    times((b?.cpuMicrosPerRequest ?? Number.NaN) / (a?.cpuMicrosPerRequest ?? Number.NaN));
  const cells = rows.map((row) => [row.name, ...loadCells(row), to(bare, row), to(drawn, row)]);
  return [
    `Serving the timeline (${kilobytes(bytes)} by brotli); baselines: bare node:http with the same bytes, the page drawn for each request.`,
    tableText(["the timeline", ...LOAD_HEADS, ": bare", ": drawn"], cells),
    `cached : bare = ${cached ? to(bare, cached) : "?"}; by CPU per request ${byCpu(cached, bare)}`,
    `drawn : plain page of 50 rows = ${drawn ? to(plain, drawn) : "?"}; by CPU per request ${byCpu(drawn, plain)}`,
    `memory: ${megabytes(memory.idle)} idle, ${megabytes(memory.afterLoad)} after the load, ${megabytes(memory.afterInvented)} after 1,000 invented addresses`,
  ].join("\n");
}

export function strainTable(figures: readonly StrainFigure[]): string {
  const [alone] = figures;
  const rows = figures.map(({ strain, beside, ...figure }) => [
    STRAIN_NAMES[strain] ?? strain,
    ...loadCells(figure),
    alone ? times(figure.perSecond / alone.perSecond) : "?",
    ...(beside
      ? [shortNumber(beside.perSecond), shortNumber(beside.p99Ms), String(beside.refused), String(beside.failed)]
      : ["", "", "", ""]),
  ]);
  const heads = ["beside it", ...LOAD_HEADS, ": alone", "done/s", "p99 ms", "told to wait", "failed"];
  return `Eight readers of the kept timeline while something else is asked of the same process.\n${tableText(heads, rows)}`;
}

const STRAIN_NAMES: Record<string, string> = {
  misses: "1,000 misses a second",
  publishing: "publishing every second",
  editors: "40 editors saving",
};

export function pagesTable(figures: readonly PageFigure[]): string {
  const rows = figures.map(({ page, memberships, cached, uncached }) => [
    `${page}, ${short(memberships)}`,
    ...[cached, uncached].flatMap(({ perSecond, p50Ms, p99Ms }) => [
      Math.round(perSecond).toLocaleString("en-GB"),
      shortNumber(p50Ms),
      shortNumber(p99Ms),
    ]),
    uncached.cpuMicrosPerRequest === null ? "?" : shortNumber(uncached.cpuMicrosPerRequest / 1000),
    times(cached.perSecond / uncached.perSecond),
    String(cached.failed + uncached.failed),
  ]);
  const heads = [
    "page",
    "kept req/s",
    "p50 ms",
    "p99 ms",
    "drawn req/s",
    "p50 ms",
    "p99 ms",
    "CPU ms",
    "kept : drawn",
    "failed",
  ];
  return `Every kind of page, from the cache and drawn for each request (a file: known by its tag, and written).\n${tableText(heads, rows)}`;
}

export function picturesTable(figures: readonly PictureFigure[]): string {
  const rows = figures.map(({ picture, bytes, drawnMs, slowestMs, keptMs }) => [
    picture,
    kilobytes(bytes),
    ...[drawnMs, slowestMs, keptMs].map(shortNumber),
  ]);
  return `Pictures for other sites, 1200x630.\n${tableText(["picture of", "size", "drawn ms", "slowest ms", "kept ms"], rows)}`;
}

export function paintTable(figures: readonly PaintFigure[]): string {
  const rows = figures.map(({ page, firstMs, largestMs, moved, mostMoved, element }) => [
    page,
    ...[firstMs, largestMs].map((ms) => Math.round(ms).toLocaleString("en-GB")),
    moved.toFixed(4),
    mostMoved.toFixed(4),
    element,
  ]);
  const heads = ["page", "first paint ms", "largest paint ms", "moved", "at most", "largest"];
  return `A first visit on a slow phone: processor 4 times slower, 1.6 Mbit/s, 150 ms there and back, 390 px; the middle of 7.\n${tableText(heads, rows)}`;
}

export function exportsTable(figures: readonly ExportFigure[]): string {
  const rows = figures.map(({ file, memberships, bytes, lines, ms, cpuMs, peakBytes }) => [
    file,
    short(memberships),
    megabytes(bytes),
    shortNumber(ms / 1000),
    file.endsWith(".csv") ? Math.round(((lines - 1) * 1000) / ms).toLocaleString("en-GB") : "",
    shortNumber((cpuMs * 1000) / memberships),
    megabytes(peakBytes),
  ]);
  const heads = ["file", "memberships", "size", "s", "rows/s", "CPU µs a membership", "peak memory"];
  return `Files of the whole record, each written in a process of its own; at a thousand the peak is that of loading the program.\n${tableText(heads, rows)}`;
}

export function bytesTable(pages: readonly PageBytes[]): string {
  const heads = ["page", "HTML", "gzip", "brotli", "of it CSS", "script br", "fonts", "files"];
  const rows = pages.map(({ page, html, css, script, fonts, fontFiles }) => [
    page,
    ...[html.raw, html.gzip, html.brotli, css, script, fonts].map(kilobytes),
    String(fontFiles),
  ]);
  return `Bytes of a first visit.\n${tableText(heads, rows)}`;
}

function short(size: number): string {
  if (size % 1_000_000 === 0) return `${size / 1_000_000}M`;
  return size % 1_000 === 0 ? `${size / 1_000}k` : String(size);
}

function times(ratio: number): string {
  return ratio >= 10 ? `${Math.round(ratio)}x` : `${ratio.toFixed(2)}x`;
}

function megabytes(bytes: number | null): string {
  return bytes === null ? "?" : `${Math.round(bytes / 2 ** 20)} MB`;
}
