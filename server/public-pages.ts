import type { IncomingHttpHeaders } from "node:http";
import { ASKED_THEME } from "../lib/asked-headers.ts";
import type { Locale } from "../lib/locale.ts";
import type { Theme } from "../lib/theme.ts";
import type { OpenAnswer } from "../takeaway/answers.ts";
import { originHeaders } from "./client.ts";
import { framed, isFrame } from "./frame.ts";
import { gate } from "./gate.ts";
import { inlineSheets, withoutSheets } from "./inline-sheets.ts";
import { addressLanguage } from "./language.ts";
import { type DrawnKind, type Observer, timed } from "./observer.ts";
import { OPEN_HEADERS } from "./open-data.ts";
import { finishPage, type Page } from "./page.ts";
import { PageCache } from "./page-cache.ts";
import { plainPage } from "./plain-page.ts";
import type { RecordWatch } from "./record-watch.ts";
import { forRequest } from "./request-id.ts";
import { houseHeaders } from "./security.ts";
import { type Answer, ask, type Upstream } from "./upstream.ts";

export type PublicParts = {
  upstream: Upstream;
  /** What answers the API, feeds and the calendar. */
  open: (address: string) => Promise<OpenAnswer>;
  record: RecordWatch;
  publicOrigin: string;
  pageCacheBytes: number;
  observer: Observer;
};
type Kind = { drawn: DrawnKind; cacheControl: string; effort: number; vary: readonly string[] };

const ASSET_BYTES = 32 * 1024 * 1024;
const PAGE: Kind = {
  drawn: "page",
  cacheControl: "public, max-age=0, must-revalidate",
  effort: 5,
  vary: ["Accept-Encoding", "Cookie"],
};
const ASSET: Kind = {
  drawn: "file",
  cacheControl: "public, max-age=31536000, immutable",
  effort: 9,
  vary: ["Accept-Encoding"],
};

/** What is the same for everybody: drawn once for each edition of the record (files: once), then kept. */
export class PublicPages {
  readonly #parts: PublicParts;
  readonly #house: Record<string, string>;
  readonly #asked: IncomingHttpHeaders;
  readonly #pages: PageCache;
  readonly #gate = gate({ atOnce: 2, waiting: 100 });
  readonly #assets = new PageCache(ASSET_BYTES);

  constructor(parts: PublicParts) {
    this.#parts = parts;
    this.#house = houseHeaders(parts.publicOrigin);
    this.#asked = { ...originHeaders(parts.publicOrigin), accept: "text/html" };
    this.#pages = new PageCache(parts.pageCacheBytes);
  }

  /**
   * The page at a canonical address. Throws `DatabaseFault` while the record cannot be read. For an address that
   * leads nowhere it is the page that says so, in the language of the address. Each look is a page of its own.
   */
  page(address: string, requestId: string, theme?: Theme): Page | Promise<Page> {
    const { record } = this.#parts;
    const edition = record.edition();
    const key = theme ? `${theme} ${address}` : address;
    const kept = this.#pages.find(edition, key);
    this.#parts.observer.asked(kept ? "cache" : "drawing");
    return kept ?? this.#pages.draw(edition, key, () => this.#draw(address, PAGE, requestId, theme));
  }

  /** An answer of the API, a feed or the calendar, kept like a page; any site may read it. */
  open(address: string): Page | Promise<Page> {
    const edition = this.#parts.record.edition();
    const kept = this.#pages.find(edition, address);
    this.#parts.observer.asked(kept ? "cache" : "drawing");
    return kept ?? this.#pages.draw(edition, address, () => this.#answer(address));
  }

  /** A file of the build. Its name changes with its content, so it holds for all versions of the record. */
  asset(address: string, requestId: string): Page | Promise<Page> {
    const kept = this.#assets.find("build", address);
    return kept ?? this.#assets.draw("build", address, () => this.#draw(address, ASSET, requestId));
  }

  /** The page that says in a language that there is no such page; it has an address of its own. */
  notFound(language: Locale, requestId: string, theme?: Theme): Page | Promise<Page> {
    return this.page(`/${language}/not-found`, requestId, theme);
  }

  async #answer(address: string): Promise<Page> {
    const { open, observer } = this.#parts;
    const answer = await this.#gate(() => timed(observer, PAGE.drawn, () => open(address)));
    return finishPage(answer, { headers: { ...this.#house, ...OPEN_HEADERS }, ...PAGE, vary: ASSET.vary });
  }

  async #draw(address: string, kind: Kind, requestId: string, theme?: Theme): Promise<Page> {
    const { upstream, observer } = this.#parts;
    const headers = theme ? { ...this.#asked, [ASKED_THEME]: theme } : this.#asked;
    const question = { method: "GET", address, headers } as const;
    const answer = await this.#gate(() =>
      timed(observer, kind.drawn, () => forRequest(requestId, () => ask(upstream, question))),
    );
    const language = addressLanguage(address);
    const isOurs = language !== undefined && address === `/${language}/not-found`;
    // Next leaves the page of an address that it does not know empty until scripts have run.
    if (isBlankNotFound(answer) && language && !isOurs) return this.notFound(language, requestId, theme);
    const status = isOurs ? 404 : answer.status;
    const drawn = { ...(isHtml(answer) ? await this.#finished(answer, address, requestId) : answer), status };
    return finishPage(isFrame(address) ? framed(drawn) : drawn, {
      headers: this.#house,
      framed: isFrame(address),
      ...kind,
    });
  }

  /** A frame keeps its style sheet outside: the page around it may show many of them. */
  async #finished(answer: Answer, address: string, requestId: string): Promise<Answer> {
    const html = answer.body.toString();
    const plain = plainPage(html);
    if (plain === html || isFrame(address)) return { ...answer, body: Buffer.from(plain) };
    const read = async (sheet: string) => (await this.asset(sheet, requestId)).forms.identity.body.toString();
    const link = withoutSheets(String(answer.headers.link ?? ""));
    return { ...answer, headers: { ...answer.headers, link }, body: Buffer.from(await inlineSheets(plain, read)) };
  }
}

function isHtml({ headers }: Answer): boolean {
  return String(headers["content-type"]).startsWith("text/html");
}

/** Whether an answer says "no such page" with a page that readers without scripts would see nothing of. */
export function isBlankNotFound(answer: Answer): boolean {
  return answer.status === 404 && isHtml(answer);
}

/** The same for "you may not". */
export function isBlankRefusal(answer: Answer): boolean {
  return answer.status === 403 && isHtml(answer);
}
