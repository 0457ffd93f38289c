import type { OutgoingHttpHeaders } from "node:http";
import { askedHeaders } from "./asked.ts";
import { readBody } from "./body.ts";
import { clientHeaders } from "./client.ts";
import { gate } from "./gate.ts";
import { type Asked, type Observer, timed } from "./observer.ts";
import { Refusal } from "./refusal.ts";
import { forRequest } from "./request-id.ts";
import { contentPolicy, houseHeaders } from "./security.ts";
import { type Answer, ask, type Question, type Upstream } from "./upstream.ts";

export type PersonalParts = {
  upstream: Upstream;
  publicOrigin: string;
  trustedProxies: readonly string[];
  observer: Observer;
};

const DROPPED = ["connection", "keep-alive", "transfer-encoding", "content-length", "etag", "x-powered-by"];

const OF_A_FORM = ["content-type", "content-length", "next-action"];

/** Answers that depend on who asks: drawn for this request alone and kept by nobody. */
export function personalAnswers({ upstream, publicOrigin, trustedProxies, observer }: PersonalParts): {
  /** Draws what was asked for, or with a `status` of its own the page that stands in its place. */
  draw(address: string, asked: Asked, status?: number): Promise<Answer>;
  send(answer: Answer, asked: Asked): void;
} {
  const headersOf = clientHeaders(publicOrigin, trustedProxies);
  const house = houseHeaders(publicOrigin);
  const pass = gate({ atOnce: 2, waiting: 50 });
  const draw = (question: Question, requestId: string): Promise<Answer> =>
    pass(() => timed(observer, "personal", () => forRequest(requestId, () => ask(upstream, question))));
  return {
    async draw(address, { request, id }, status) {
      const headers = { ...headersOf(request), ...askedHeaders(address, request.headers) };
      if (status !== undefined) {
        const looking = Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_A_FORM.includes(name)));
        return { ...(await draw({ method: "GET", address, headers: looking }, id)), status };
      }
      if (request.method !== "POST") return draw({ method: "GET", address, headers }, id);
      const body = await readBody(request);
      if (!body) throw new Refusal("too-large", { connection: "close" });
      return draw({ method: "POST", address, headers, body }, id);
    },
    send({ status, headers, body }, { response, id }) {
      response.writeHead(status, {
        ...described(headers),
        ...house,
        "cache-control": "private, no-store",
        "content-security-policy": contentPolicy(String(headers["content-type"] ?? ""), body),
        "content-length": body.length,
        "x-request-id": id,
      });
      response.end(body);
    },
  };
}

function described(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !DROPPED.includes(name)));
}
