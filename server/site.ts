import type { IncomingMessage, ServerResponse } from "node:http";
import { LRUCache } from "lru-cache";
import { DatabaseFault } from "../db/faults.ts";
import type { Locale } from "../lib/locale.ts";
import { isSameOrigin } from "../lib/same-origin.ts";
import { hasSession } from "./client.ts";
import { sendFault } from "./fault-page.ts";
import { FAULTS, type Fault } from "./fault-words.ts";
import { addressLanguage, readerLanguage } from "./language.ts";
import type { Complain } from "./log.ts";
import type { Asked, Observer } from "./observer.ts";
import { fileSender, sendPermission, sendProblem } from "./open-data.ts";
import { type Page, sendPage } from "./page.ts";
import { type PersonalParts, personalAnswers } from "./personal-answers.ts";
import { isBlankNotFound, isBlankRefusal, PublicPages, type PublicParts } from "./public-pages.ts";
import { Refusal } from "./refusal.ts";
import { nextRequestId } from "./request-id.ts";
import { type Canonical, type Route, routeOf } from "./route.ts";
import { routeName } from "./route-name.ts";
import { houseHeaders } from "./security.ts";
import { type MetricsParts, sendHealth, sendMetrics, sendToAddress, sendToLanguage } from "./short-answers.ts";
import { chosenTheme, rememberTheme } from "./theme.ts";
import type { Answer } from "./upstream.ts";

export type SiteParts = PublicParts &
  PersonalParts & {
    canonical: Canonical;
    productVersion: string;
    log: Complain;
    observer: Observer;
    metrics: MetricsParts;
  };
type Known = { route: Route; name: string };

/** Answers every request of the site. Never rejects, and never lets a fault of the rendering through as it is. */
export function createSite(parts: SiteParts): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const site = new Site(parts);
  return (request, response) => site.answer(request, response);
}

const LONGEST_KNOWN = 300;
const API = "/api/v1";

class Site {
  readonly #parts: SiteParts;
  readonly #house: Record<string, string>;
  readonly #public: PublicPages;
  readonly #sendFile: ReturnType<typeof fileSender>;
  readonly #routes = new LRUCache<string, Known>({ max: 5_000 });
  readonly #personal: ReturnType<typeof personalAnswers>;

  constructor(parts: SiteParts) {
    this.#parts = parts;
    this.#house = houseHeaders(parts.publicOrigin);
    this.#public = new PublicPages(parts);
    this.#sendFile = fileSender(this.#house, parts.productVersion);
    this.#personal = personalAnswers(parts);
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const began = performance.now();
    const asked = { request, response, id: nextRequestId() };
    let name = "refused";
    let drawn = false;
    try {
      const known = this.#route(request.url ?? "/");
      name = known.name;
      checkMethod(known.route, request, response);
      checkOrigin(request, this.#parts.publicOrigin);
      const drawing = this.#serve(known.route, asked);
      drawn = drawing !== undefined;
      if (drawing) await drawing;
    } catch (error) {
      this.#fail(error, asked);
    }
    const milliseconds = performance.now() - began;
    this.#parts.observer.answered({ asked, name, drawn, milliseconds });
  }

  #route(url: string): Known {
    const known = this.#routes.get(url);
    if (known) return known;
    const route = routeOf(url, this.#parts.canonical);
    const named = { route, name: routeName(route) };
    if (url.length <= LONGEST_KNOWN) this.#routes.set(url, named);
    return named;
  }

  /** Answers at once where nothing needs to be drawn; otherwise tells when it has. */
  #serve(route: Route, asked: Asked): void | Promise<void> {
    const { request, response } = asked;
    switch (route.kind) {
      case "page":
        if (hasSession(request)) return this.#answerOne(route.address, asked);
        return this.#answerAll(this.#public.page(route.address, asked.id, chosenTheme(request)), route.address, asked);
      case "asset":
        return this.#answerAll(this.#public.asset(route.address, asked.id), route.address, asked);
      case "open":
      case "file":
        return this.#giveAway(route, asked);
      case "desk":
        return this.#answerOne(route.address, asked);
      case "not-found":
        return this.#notFound(asked);
      case "front":
        return sendToLanguage(request, response, route.search, this.#house);
      case "moved":
        return sendToAddress(response, route.to, this.#house);
      case "theme":
        return rememberTheme(request, response, { ...this.#parts, house: this.#house });
      case "health":
        return sendHealth(response, { ...this.#parts, house: this.#house });
      case "metrics":
        if (!this.#parts.metrics.mayRead(request)) return this.#notFound(asked);
        return sendMetrics(response, this.#parts.metrics, this.#house);
      case "refused":
        throw new Refusal(route.why);
    }
  }

  /** What any site and any program may read, whoever asks. */
  #giveAway(route: { kind: "open" | "file"; address: string }, asked: Asked): void | Promise<void> {
    const { request, response } = asked;
    if (request.method === "OPTIONS") return sendPermission(response, this.#house);
    if (route.kind === "open") return this.#sendOpen(this.#public.open(route.address), asked);
    this.#parts.record.version();
    return this.#sendFile(route.address, request, response);
  }

  #sendOpen(page: Page | Promise<Page>, asked: Asked): void | Promise<void> {
    if (page instanceof Promise) return page.then((drawn) => this.#sendOpen(drawn, asked));
    sendPage(asked.request, asked.response, page);
  }

  #answerAll(page: Page | Promise<Page>, address: string, asked: Asked): void | Promise<void> {
    if (page instanceof Promise) return page.then((drawn) => this.#answerAll(drawn, address, asked));
    if (page.status === 404 && !addressLanguage(address)) return this.#notFound(asked);
    sendPage(asked.request, asked.response, page);
  }

  async #answerOne(address: string, asked: Asked): Promise<void> {
    this.#parts.record.version();
    const answer = await this.#personal.draw(address, asked);
    if (isUnknownForm(answer, asked.request)) throw new Refusal("unreadable");
    const page = refusalPage(answer, asked.request);
    this.#personal.send(page ? await this.#personal.draw(page.address, asked, page.status) : answer, asked);
  }

  async #notFound(asked: Asked): Promise<void> {
    const { request, response, id } = asked;
    if (isApi(request)) return this.#sendOpen(this.#public.open(`${API}/-`), asked);
    sendPage(request, response, await this.#public.notFound(languageOf(request), id, chosenTheme(request)));
  }

  #fail(error: unknown, { request, response, id }: Asked): void {
    // The reader has gone away, perhaps in the middle of sending: there is nobody to answer.
    if (request.socket.destroyed) return;
    const fault = this.#faultOf(error);
    const isRefusal = error instanceof Refusal;
    if (!isRefusal) this.#parts.log(faultLine(id, FAULTS[fault], request, error), { request: id });
    // Half of an answer has gone out: it cannot be taken back, only broken off.
    if (response.headersSent) response.destroy();
    if (response.headersSent) return;
    const headers = { ...this.#house, ...(isRefusal ? error.headers : { "x-request-id": id }) };
    const requestId = isRefusal ? undefined : id;
    if (isApi(request)) sendProblem(response, fault, headers);
    else sendFault(response, { fault, language: languageOf(request), headers, requestId });
  }

  #faultOf(error: unknown): Fault {
    if (error instanceof Refusal) return error.fault;
    if (error instanceof DatabaseFault) return "unavailable";
    try {
      this.#parts.record.examine();
      return "broken";
    } catch {
      return "unavailable";
    }
  }
}

/** Whether a program asks, which cannot read a page. */
function isApi({ url = "/" }: IncomingMessage): boolean {
  return url.startsWith(`${API}/`);
}

function methodsOf({ kind }: Route): string[] {
  if (kind === "desk") return ["GET", "HEAD", "POST"];
  if (kind === "theme") return ["POST"];
  return kind === "open" || kind === "file" ? ["GET", "HEAD", "OPTIONS"] : ["GET", "HEAD"];
}

function checkMethod(route: Route, request: IncomingMessage, response: ServerResponse): void {
  const allowed = methodsOf(route);
  if (!allowed.includes(request.method ?? ""))
    throw new Refusal("not-allowed", { allow: allowed.join(", "), connection: "close" });
  // A body that nobody reads would otherwise be taken in to its end, however long it is.
  const { "content-length": length = "0", "transfer-encoding": chunked } = request.headers;
  if (request.method !== "POST" && (length !== "0" || chunked)) response.shouldKeepAlive = false;
}

/** Next leaves the page that refuses empty until scripts have run: which page of ours stands in its place, if any. */
function refusalPage(answer: Answer, request: IncomingMessage): { address: string; status: number } | undefined {
  if (isBlankNotFound(answer)) return { address: `/${languageOf(request)}/not-found`, status: 404 };
  if (isBlankRefusal(answer)) return { address: "/staff/refused", status: 403 };
  return undefined;
}

/** Whether Next says in a line of text that it knows no action of this form; to its own scripts it says so in a header. */
function isUnknownForm({ status, headers }: Answer, { method, headers: asked }: IncomingMessage): boolean {
  const isText = String(headers["content-type"]).startsWith("text/plain");
  return method === "POST" && status >= 400 && status < 500 && isText && !("next-action" in asked);
}

/** Nothing that another site sends is taken: browsers name the origin of every POST, and it must be ours. */
function checkOrigin({ method, headers }: IncomingMessage, publicOrigin: string): void {
  if (method === "POST" && !isSameOrigin(headers.origin, publicOrigin)) {
    throw new Refusal("foreign", { connection: "close" });
  }
}

function languageOf({ url = "/", headers }: IncomingMessage): Locale {
  return addressLanguage(url) ?? readerLanguage(headers["accept-language"]);
}

function faultLine(id: string, status: number, { method, url = "/" }: IncomingMessage, error: unknown): string {
  const [reason = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  return `request ${id}: ${status} ${method} ${withoutValues(url).slice(0, 200)}: ${reason}`;
}

/** What somebody searched for stays out of the log; that they searched helps to find the fault. */
function withoutValues(url: string): string {
  return url.replace(/=[^&]*/g, "=…");
}
