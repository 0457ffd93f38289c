import { type IncomingMessage, request } from "node:http";

/** An answer as it came over the wire: nothing decompressed, names and order of the headers kept. */
export type WireAnswer = { status: number; headers: string[]; contentType: string; body: Buffer };

/** What the connection adds by itself, so that a server which sends the same page must not send it twice. */
const OF_THE_CONNECTION = new Set(["date", "connection", "keep-alive", "transfer-encoding"]);

export async function fetchRaw(url: string, headers: Record<string, string> = {}): Promise<WireAnswer> {
  const message = await new Promise<IncomingMessage>((resolve, reject) => {
    request(url, { headers }, resolve).on("error", reject).end();
  });
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(Buffer.from(chunk));
  return {
    status: message.statusCode ?? 0,
    headers: kept(message.rawHeaders),
    contentType: message.headers["content-type"] ?? "",
    body: Buffer.concat(chunks),
  };
}

function kept(raw: readonly string[]): string[] {
  return raw.filter((_, index) => !OF_THE_CONNECTION.has((raw[index - (index % 2)] ?? "").toLowerCase()));
}
