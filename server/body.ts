import type { IncomingMessage } from "node:http";

export const LARGEST_BODY = 1024 * 1024;

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
