import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { problemOf } from "../takeaway/api/problem.ts";
import { type OpenFile, openFile } from "../takeaway/files/open-file.ts";
import { acceptedEncoding } from "./encoding.ts";
import type { Fault } from "./fault-words.ts";
import { FAULTS } from "./fault-words.ts";
import { Refusal } from "./refusal.ts";
import { contentPolicy } from "./security.ts";

type Headers = Record<string, string>;

/** What every other site and program may do with the record's data: read it, and see what the answer says of itself. */
export const OPEN_HEADERS: Headers = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "ETag, Link, Content-Disposition, Last-Modified",
  "cross-origin-resource-policy": "cross-origin",
};

const PERMITTED: Headers = {
  ...OPEN_HEADERS,
  "access-control-allow-methods": "GET, HEAD, OPTIONS",
  "access-control-allow-headers": "If-None-Match, Accept",
  "access-control-max-age": "86400",
};

const MOST_AT_ONCE = 8;
const STALLED_MS = 120_000;

/** Answers the question of a browser whether another site's page may ask. */
export function sendPermission(response: ServerResponse, house: Headers): void {
  response.writeHead(204, { ...house, ...PERMITTED, allow: "GET, HEAD, OPTIONS" }).end();
}

/** Answers a program of the API that is refused, or that meets a fault, in its own language. */
export function sendProblem(response: ServerResponse, fault: Fault, headers: Headers): void {
  const status = FAULTS[fault];
  const body = Buffer.from(`${JSON.stringify(problemOf(status, DETAILS[status] ?? "Ask again later."))}\n`);
  response.writeHead(status, {
    ...headers,
    ...OPEN_HEADERS,
    "content-type": "application/problem+json; charset=utf-8",
    "cache-control": "no-store",
    "content-length": body.length,
  });
  response.end(body);
}

const DETAILS: Record<number, string> = {
  400: "The address cannot be read.",
  405: "The API is read only: GET and HEAD.",
  414: "The address is too long.",
};

/** Sends files of the record as they are written, a few at a time, in memory that does not grow with the record. */
export function fileSender(house: Headers, productVersion: string) {
  let sending = 0;
  return async (address: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (sending >= MOST_AT_ONCE) throw new Refusal("busy");
    sending += 1;
    try {
      const file = await openFile(address);
      if (!file) throw new Error(`there is no file at ${address}`);
      try {
        await send(file, { address, request, response, house, productVersion });
      } finally {
        file.close();
      }
    } finally {
      sending -= 1;
    }
  };
}

type Sending = {
  address: string;
  request: IncomingMessage;
  response: ServerResponse;
  house: Headers;
  productVersion: string;
};

async function send(file: OpenFile, { address, request, response, house, productVersion }: Sending): Promise<void> {
  const gzip = file.isText && acceptedEncoding(request.headers["accept-encoding"]) !== "identity";
  const etag = tagOf(file, address, `${productVersion}${gzip ? "-gzip" : ""}`);
  const headers = { ...house, ...headersOf(file), etag };
  const known = (request.headers["if-none-match"] ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  if (known.includes(etag) || request.method === "HEAD") {
    response.writeHead(known.includes(etag) ? 304 : 200, headers).end();
    return;
  }
  const { stream, size } = await file.read();
  response.writeHead(200, {
    ...headers,
    ...(gzip && { "content-encoding": "gzip" }),
    ...(size !== null && { "content-length": String(size) }),
  });
  response.setTimeout(STALLED_MS, () => response.destroy());
  try {
    await (gzip ? pipeline(stream, createGzip({ level: 5 }), response) : pipeline(stream, response));
  } catch (error) {
    // Half of a file must not look like a whole one: the connection breaks off.
    response.destroy();
    if (!request.socket.destroyed) throw error;
  }
}

function headersOf({ name, contentType, at }: OpenFile): Headers {
  return {
    ...OPEN_HEADERS,
    "content-type": contentType,
    "content-disposition": `attachment; filename="${name}"`,
    "content-security-policy": contentPolicy(contentType, Buffer.alloc(0)),
    "cache-control": "public, max-age=0, must-revalidate",
    vary: "Accept-Encoding",
    ...(at !== null && { "last-modified": new Date(at).toUTCString() }),
  };
}

function tagOf({ version, at }: OpenFile, address: string, form: string): string {
  const parts = [version, at, address, form].join(" ");
  return `"${createHash("sha256").update(parts).digest("base64url").slice(0, 27)}"`;
}
