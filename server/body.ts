import type { IncomingMessage } from "node:http";

export const LARGEST_BODY = 1024 * 1024;
export const LARGEST_FILE = 8 * LARGEST_BODY;

/** The one address that is sent files. */
const TAKES_FILES = new Set(["/staff/reader/table/read"]);

/** Whether more is announced than any form may send, to an address that takes files; whoever sends it must be known first. */
export function announcesFile(address: string, { headers }: IncomingMessage): boolean {
  const length = Number(headers["content-length"]);
  return TAKES_FILES.has(address) && length > LARGEST_BODY && length <= LARGEST_FILE;
}

/** Reads what a form sent, counting while it arrives; undefined as soon as it is too much. */
export async function readBody(request: IncomingMessage, largest = LARGEST_BODY): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > largest) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
