import type { PageBytes } from "./bytes.ts";
import type { ExportFigure } from "./exports.ts";
import { kilobytes, shortNumber } from "./figures.ts";
import type { HttpResult, LoadFigure } from "./http.ts";
import type { ListResult } from "./lists.ts";
import type { Machine } from "./machine.ts";
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

export function httpTable({ bytes, bare, cached, uncached, api, memory }: HttpResult): string {
  const row = (name: string, figure: LoadFigure): string[] => [
    name,
    Math.round(figure.perSecond).toLocaleString("en-GB"),
    shortNumber(figure.p50Ms),
    shortNumber(figure.p99Ms),
    figure.cpuMicrosPerRequest === null ? "?" : shortNumber(figure.cpuMicrosPerRequest),
    figure.busy === null ? "?" : `${Math.round(figure.busy * 100)} %`,
    String(figure.failed),
    times(figure.perSecond / bare.perSecond),
    times(figure.perSecond / uncached.perSecond),
  ];
  const heads = [
    "the timeline",
    "req/s",
    "p50 ms",
    "p99 ms",
    "CPU µs/req",
    "core busy",
    "failed",
    ": bare",
    ": uncached",
  ];
  const rows = [
    row("bare node:http", bare),
    row("from the cache", cached),
    row("drawn each time", uncached),
    row("API, 50 memberships", api),
  ];
  const perRequest = (figure: LoadFigure): number => figure.cpuMicrosPerRequest ?? Number.NaN;
  return [
    `Serving the timeline (${kilobytes(bytes)} by brotli); baselines: bare node:http with the same bytes, the page drawn for each request.`,
    tableText(heads, rows),
    `cached : bare = ${times(cached.perSecond / bare.perSecond)}; by CPU per request ${times(perRequest(bare) / perRequest(cached))}`,
    `memory: ${megabytes(memory.idle)} idle, ${megabytes(memory.afterLoad)} after the load, ${megabytes(memory.afterInvented)} after 1,000 invented addresses`,
  ].join("\n");
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
  const heads = ["page", "HTML", "gzip", "brotli", "CSS br", "script br", "fonts", "files"];
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
