import { request as send } from "node:http";
import { text } from "node:stream/consumers";

type Answer = { status: number; text: string };
type Sent = { method?: string; headers?: Record<string, string>; body?: string | Buffer };

/** Sends the path as it stands, which a browser and `fetch` would put straight. */
export function ask(site: string, path: string, { method = "GET", headers, body }: Sent = {}): Promise<Answer> {
  const { hostname, port } = new URL(site);
  return new Promise((resolve, reject) => {
    const sending = send({ hostname, port, method, headers, agent: false }, (reply) => {
      text(reply).then((words) => resolve({ status: reply.statusCode ?? 0, text: words }), reject);
    });
    // What is refused early is not read to its end.
    sending.on("error", (error) => reject(error));
    Object.assign(sending, { path });
    sending.end(body);
  });
}
