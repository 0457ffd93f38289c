import type { IncomingMessage, ServerResponse } from "node:http";
import { health } from "./health.ts";
import { readerLanguage } from "./language.ts";
import type { RecordWatch } from "./record-watch.ts";
import { NO_PAGE_POLICY } from "./security.ts";

/** What Prometheus reads, and who may. */
export type MetricsParts = { mayRead(request: IncomingMessage): boolean; contentType: string; text(): Promise<string> };

type Headers = Record<string, string>;

const POLICY = { "content-security-policy": NO_PAGE_POLICY };

/** `/` leads to the record in the reader's language. */
export function sendToLanguage(
  request: IncomingMessage,
  response: ServerResponse,
  search: string,
  house: Headers,
): void {
  const language = readerLanguage(request.headers["accept-language"]);
  move(response, 307, { ...house, location: `/${language}${search}`, vary: "Accept-Language" });
}

/** An address with a slash too many leads to the one without. */
export function sendToAddress(response: ServerResponse, address: string, house: Headers): void {
  move(response, 308, { ...house, location: address });
}

/** What a watchdog asks: 200 while the record can be read, else 503. */
export function sendHealth(
  response: ServerResponse,
  { record, productVersion, house }: { record: RecordWatch; productVersion: string; house: Headers },
): void {
  const found = health(record, productVersion);
  const body = Buffer.from(`${JSON.stringify(found)}\n`);
  response.writeHead(found.status === "ok" ? 200 : 503, {
    ...house,
    ...POLICY,
    "content-type": "application/json; charset=utf-8",
    "cache-control": "private, no-store",
    "content-length": body.length,
  });
  response.end(body);
}

/** Everything counted so far, for Prometheus. */
export async function sendMetrics(
  response: ServerResponse,
  { contentType, text }: MetricsParts,
  house: Headers,
): Promise<void> {
  const body = Buffer.from(await text());
  const headers = { "content-type": contentType, "cache-control": "private, no-store", "content-length": body.length };
  response.writeHead(200, { ...house, ...POLICY, ...headers });
  response.end(body);
}

function move(response: ServerResponse, status: number, headers: Headers): void {
  response.writeHead(status, {
    ...headers,
    ...POLICY,
    "cache-control": "public, max-age=0, must-revalidate",
    "content-length": 0,
  });
  response.end();
}
