import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { LRUCache } from "lru-cache";
import Negotiator from "negotiator";

/** The ways in which a body is kept, best first. */
const ENCODINGS = ["br", "gzip", "identity"] as const;
export type Encoding = (typeof ENCODINGS)[number];

type Choose = (available: readonly string[], options: { preferred: readonly string[] }) => string | undefined;

const SMALLEST = 512;
const TEXT = /^(?:text\/|application\/(?:javascript|json|xml|[\w.-]+\+(?:json|xml))|image\/svg\+xml)/;
const compressors = { br: promisify(brotliCompress), gzip: promisify(gzip) };
const choices = new LRUCache<string, Encoding>({ max: 500 });

/** The encoding that a reader's `Accept-Encoding` prefers; the smaller one when it does not care. */
export function acceptedEncoding(header: string | undefined): Encoding {
  if (!header) return "identity";
  const known = choices.get(header);
  if (known) return known;
  const negotiator = new Negotiator({ headers: { "accept-encoding": header } });
  const choose: Choose = negotiator.encoding.bind(negotiator);
  const chosen = choose(ENCODINGS, { preferred: ENCODINGS });
  const encoding = ENCODINGS.find((name) => name === chosen) ?? "identity";
  if (header.length <= 200) choices.set(header, encoding);
  return encoding;
}

/** Whether a body becomes smaller by compression at all: text does, a font or a picture does not. */
export function isCompressible(body: Buffer, contentType: string): boolean {
  return body.length >= SMALLEST && TEXT.test(contentType);
}

/** Compresses away from the event loop. `effort` is brotli's quality: 5 for a page, 9 for what never changes. */
export async function compressed(encoding: "br" | "gzip", body: Buffer, effort: number): Promise<Buffer> {
  if (encoding === "gzip") return compressors.gzip(body, { level: 6 });
  const { BROTLI_PARAM_MODE, BROTLI_MODE_TEXT, BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  const params = {
    [BROTLI_PARAM_MODE]: BROTLI_MODE_TEXT,
    [BROTLI_PARAM_QUALITY]: effort,
    [BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  return compressors.br(body, { params });
}
