import { createServer, type RequestListener, type Server, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";

const STATUS_OF_CODE: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** Longer than any page takes to be drawn, or to wait for its turn. */
const STALLED_MS = 60_000;

/** The listening side: how much a connection may send, how long it may take over it, and how long nothing may move on it. */
export function httpServer(listener: RequestListener, stalledMs = STALLED_MS): Server {
  const server = createServer(
    {
      // Room for an address that is too long to be told so on a page.
      maxHeaderSize: 32 * 1024,
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      // Longer than the usual 60 s of a proxy, which would otherwise meet a connection that is just being closed.
      keepAliveTimeout: 65_000,
      connectionsCheckingInterval: 5_000,
    },
    listener,
  );
  // Who asks and does not read would otherwise keep their connection for ever.
  server.setTimeout(stalledMs);
  server.on("clientError", answerBriefly);
  return server;
}

/** Rejects when the port cannot be had. */
export function listen(server: Server, { port, host }: { port: number; host: string | undefined }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, ...(host !== undefined && { host }) }, resolve);
  });
}

function answerBriefly(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = STATUS_OF_CODE[error.code ?? ""] ?? 400;
  const text = `${status} ${STATUS_CODES[status]}\n`;
  const head = ["content-type: text/plain; charset=utf-8", `content-length: ${text.length}`, "connection: close"];
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head.join("\r\n")}\r\n\r\n${text}`);
}
