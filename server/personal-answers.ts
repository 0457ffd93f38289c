import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders } from "node:http";
import { askedHeaders } from "./asked.ts";
import { announcesFile, LARGEST_BODY, LARGEST_FILE, readBody } from "./body.ts";
import { clientHeaders } from "./client.ts";
import { gate } from "./gate.ts";
import { type Asked, type Observer, timed } from "./observer.ts";
import { Refusal } from "./refusal.ts";
import { forRequest } from "./request-id.ts";
import { contentPolicy, houseHeaders } from "./security.ts";
import { isReadable } from "./sent-form.ts";
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
  // Whoever sends something may wait for another's turn to write, for seconds; nobody who only looks waits for that.
  const gates = { GET: gate({ atOnce: 2, waiting: 50 }), POST: gate({ atOnce: 2, waiting: 50 }) };
  const draw = (question: Question, requestId: string): Promise<Answer> =>
    gates[question.method](() =>
      timed(observer, "personal", () => forRequest(requestId, () => ask(upstream, question))),
    );
  const files = gate({ atOnce: 2, waiting: 8 });
  const post = async (question: Omit<Question, "method">, request: IncomingMessage, id: string, largest: number) => {
    const body = await readBody(request, largest);
    if (!body) throw new Refusal("too-large", { connection: "close" });
    if (largest === LARGEST_BODY && !(await isReadable(question.headers, body))) throw new Refusal("unreadable");
    return draw({ ...question, method: "POST", body }, id);
  };
  return {
    async draw(address, { request, response, id }, status) {
      const headers = { ...headersOf(request), ...askedHeaders(address, request.headers) };
      const look = () => draw({ method: "GET", address, headers: looking(headers) }, id);
      if (status !== undefined) return { ...(await look()), status };
      if (request.method !== "POST") return draw({ method: "GET", address, headers }, id);
      if (!announcesFile(address, request)) return post({ address, headers }, request, id, LARGEST_BODY);
      // A file is taken in only from somebody of whom the address itself, asked beforehand, says that they may send one.
      const leave = await look();
      response.shouldKeepAlive = leave.status === 204;
      if (leave.status !== 204) return leave;
      return files(() => post({ address, headers }, request, id, LARGEST_FILE));
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

/** What is asked without sending anything. */
function looking(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_A_FORM.includes(name)));
}

function described(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !DROPPED.includes(name)));
}
