import { createServer } from "node:http";

/** Sends these bytes under these headers to whoever asks, whatever they ask: node:http and nothing else. */
export type BareQuestion = { headers: string[]; bodyBase64: string };
export type BareAnswer = { origin: string };

process.once("message", ({ headers, bodyBase64 }: BareQuestion) => {
  const body = Buffer.from(bodyBase64, "base64");
  const server = createServer((_request, response) => {
    response.writeHead(200, headers);
    response.end(body);
  });
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("this machine gave no port");
    const answer: BareAnswer = { origin: `http://127.0.0.1:${address.port}` };
    process.send?.(answer);
  });
});
process.once("disconnect", () => process.exit(0));
