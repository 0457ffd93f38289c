import { once } from "node:events";
import { type IncomingHttpHeaders, type IncomingMessage, request as send } from "node:http";
import type { AddressInfo } from "node:net";
import { canonicalAddress } from "../lib/addresses.ts";
import { answerOpen } from "../takeaway/answers.ts";
import { httpServer } from "./http-server.ts";
import { nobody } from "./observer.ts";
import type { RecordWatch } from "./record-watch.ts";
import { createSite, type SiteParts } from "./site.ts";

export type Reply = { status: number; headers: IncomingHttpHeaders; body: Buffer; text: string };
type Sent = { method?: string; headers?: Record<string, string>; body?: string | Buffer };

/** A site on a real port whose pages are drawn by `upstream`, over a record whose version the test moves. */
export async function openSite(given: Partial<SiteParts> & Pick<SiteParts, "upstream">): Promise<{
  record: { at: number; fault: Error | undefined };
  log: string[];
  port: number;
  server: ReturnType<typeof httpServer>;
  ask(path: string, sent?: Sent): Promise<Reply>;
  close(): Promise<void>;
}> {
  const record: { at: number; fault: Error | undefined } = { at: 1, fault: undefined };
  const log: string[] = [];
  const site = createSite({
    canonical: canonicalAddress,
    record: watchOf(record),
    productVersion: "1.2.3",
    open: answerOpen,
    publicOrigin: "http://record.example",
    trustedProxies: [],
    pageCacheBytes: 4 * 1024 * 1024,
    log: (line) => log.push(line),
    observer: nobody,
    metrics: { mayRead: () => false, contentType: "text/plain", text: async () => "" },
    ...given,
  });
  const server = httpServer(site);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = addressOf(server.address());
  return {
    record,
    log,
    port,
    server,
    ask: (path, sent) => ask(port, path, sent),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** Sends the path exactly as it stands, however wrong, and takes the answer as it comes. */
async function ask(port: number, path: string, { method = "GET", headers, body }: Sent = {}): Promise<Reply> {
  const reply = await new Promise<IncomingMessage>((resolve, reject) => {
    const sending = send({ port, host: "127.0.0.1", method, headers, agent: false }, resolve);
    sending.once("error", reject);
    // node:http refuses to send what a hostile client would.
    Object.assign(sending, { path });
    sending.end(body);
  });
  const chunks: Buffer[] = [];
  for await (const chunk of reply) chunks.push(Buffer.from(chunk));
  const bytes = Buffer.concat(chunks);
  return { status: reply.statusCode ?? 0, headers: reply.headers, body: bytes, text: bytes.toString() };
}

function watchOf(record: { at: number; fault: Error | undefined }): RecordWatch {
  const version = (): number => {
    if (record.fault) throw record.fault;
    return record.at;
  };
  return { version, edition: () => String(version()), examine: version, close: () => undefined };
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (typeof address === "object" && address) return address;
  throw new Error("the server listens on no port");
}
