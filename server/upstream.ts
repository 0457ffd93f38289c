import { type IncomingHttpHeaders, IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from "node:http";
import { Socket } from "node:net";

/** What draws the pages: Next's request handler, or a plain function in the tests. */
export type Upstream = (request: IncomingMessage, response: ServerResponse) => unknown;

export type Question = { method: "GET" | "POST"; address: string; headers: IncomingHttpHeaders; body?: Buffer };
export type Answer = { status: number; headers: OutgoingHttpHeaders; body: Buffer };

const PATIENCE_MS = 30_000;
/** What oEmbed has an address say of a format that it does not speak: an answer, not a fault. */
const UNKNOWN_FORMAT = 501;
const HEAD_END = Buffer.from("\r\n\r\n");

/**
 * Asks for a whole answer, on a request and a response of our own: nothing of the reader's connection reaches
 * the rendering but what `question` says. Rejects when rendering throws, breaks off, takes longer than `patience`
 * or answers with a fault of its own, whose page is not for readers. One that says when to try again is our own page.
 */
export async function ask(upstream: Upstream, question: Question, patience = PATIENCE_MS): Promise<Answer> {
  const socket = new KeepingSocket();
  const request = requestOf(question, socket);
  const response = new ServerResponse(request);
  // Without chunking the socket receives the head, an empty line and then the bare bytes of the body.
  response.setHeader("transfer-encoding", "identity");
  response.removeHeader("transfer-encoding");
  response.sendDate = false;
  response.assignSocket(socket);
  socket.on("drain", () => response.emit("drain"));
  const finished = whenFinished(response, patience);
  try {
    await Promise.all([finished, new Promise((resolve) => resolve(upstream(request, response)))]);
    if (response.statusCode >= 500 && response.statusCode !== UNKNOWN_FORMAT && !response.hasHeader("retry-after"))
      throw new Error(`rendering ended in ${response.statusCode}`);
    const written = Buffer.concat(socket.chunks);
    const body = written.subarray(written.indexOf(HEAD_END) + HEAD_END.length);
    return { status: response.statusCode, headers: { ...response.getHeaders() }, body };
  } finally {
    response.destroy();
    socket.destroy();
  }
}

class KeepingSocket extends Socket {
  readonly chunks: Buffer[] = [];

  override _write(chunk: string | Buffer, encoding: BufferEncoding, done: () => void): void {
    this.chunks.push(typeof chunk === "string" ? Buffer.from(chunk, encoding) : Buffer.from(chunk));
    done();
  }

  override _writev(pieces: { chunk: string | Buffer; encoding: BufferEncoding }[], done: () => void): void {
    for (const { chunk, encoding } of pieces) this._write(chunk, encoding, () => undefined);
    done();
  }
}

function requestOf({ method, address, headers, body }: Question, socket: Socket): IncomingMessage {
  const request = new IncomingMessage(socket);
  request.method = method;
  request.url = address;
  request.headers = { ...headers };
  request.httpVersion = "1.1";
  request.httpVersionMajor = 1;
  request.httpVersionMinor = 1;
  if (body) request.push(body);
  request.push(null);
  request.complete = true;
  return request;
}

function whenFinished(response: ServerResponse, patience: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`no answer within ${patience} ms`)), patience);
    response.once("finish", resolve);
    response.once("error", reject);
    response.once("close", () => {
      clearTimeout(late);
      reject(new Error("the answer broke off"));
    });
  });
}
