import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { acceptedEncoding, compressed, type Encoding, isCompressible } from "./encoding.ts";
import { contentPolicy, FRAME_POLICY } from "./security.ts";
import type { Answer } from "./upstream.ts";

/** An answer as it goes out: hashed, compressed and with its headers laid ready, to be sent any number of times. */
export type Page = {
  status: number;
  /** Bytes in memory. */
  size: number;
  /** Whether the next reader may get it too. */
  keepable: boolean;
  forms: Partial<Record<Encoding, Form>> & { identity: Form };
};
type Form = { etag: string; body: Buffer; head: string[]; unchanged: string[] };

type Finish = {
  headers: Record<string, string>;
  cacheControl: string;
  /** Whether other sites may show it in a frame. */
  framed?: boolean;
  /** Brotli's quality. */
  effort: number;
  /** What of a request the answer depends on, besides its address. */
  vary: readonly string[];
};

const KEPT_HEADERS = ["content-type", "content-language", "last-modified", "link", "location", "x-robots-tag"];

/** Finishes an answer that is the same for everybody. Of its headers only those that describe the content stay. */
export async function finishPage(
  answer: Answer,
  { headers, framed = false, cacheControl, effort, vary }: Finish,
): Promise<Page> {
  const { status, body } = answer;
  const contentType = String(answer.headers["content-type"] ?? "");
  const common = {
    ...headers,
    "cache-control": cacheControl,
    vary: [...vary, ...(status === 404 ? ["Accept-Language"] : [])].join(", "),
    "content-security-policy": framed ? FRAME_POLICY : contentPolicy(contentType, body),
  };
  const described = KEPT_HEADERS.flatMap((name) => {
    const value = answer.headers[name];
    return value === undefined ? [] : [[name, String(value)] as const];
  });
  const hash = createHash("sha256").update(body).digest("base64url").slice(0, 27);
  const form = (encoding: Encoding, bytes: Buffer): Form => formOf({ encoding, bytes, hash, common, described });
  const forms: Page["forms"] = { identity: form("identity", body) };
  if (isCompressible(body, contentType)) {
    const [br, gzip] = await Promise.all([compressed("br", body, effort), compressed("gzip", body, effort)]);
    forms.br = form("br", br);
    forms.gzip = form("gzip", gzip);
  }
  const keepable = (status === 200 || status === 404) && answer.headers["set-cookie"] === undefined;
  return { status, forms, keepable, size: sizeOf(forms) };
}

/** Sends the form that the reader's browser prefers, or 304 when it has it already. */
export function sendPage(request: IncomingMessage, response: ServerResponse, { status, forms }: Page): void {
  const form = forms[acceptedEncoding(request.headers["accept-encoding"])] ?? forms.identity;
  if (status === 200 && isKnown(form.etag, request.headers["if-none-match"])) {
    response.writeHead(304, form.unchanged).end();
    return;
  }
  response.writeHead(status, form.head);
  response.end(form.body);
}

type FormParts = {
  encoding: Encoding;
  bytes: Buffer;
  hash: string;
  common: Record<string, string>;
  described: (readonly [string, string])[];
};

function formOf({ encoding, bytes, hash, common, described }: FormParts): Form {
  const etag = encoding === "identity" ? `"${hash}"` : `"${hash}-${encoding}"`;
  const unchanged = [...Object.entries(common).flat(), "etag", etag];
  const head = [...unchanged, ...described.flat(), "content-length", String(bytes.length)];
  if (encoding !== "identity") head.push("content-encoding", encoding);
  return { etag, body: bytes, head, unchanged };
}

function isKnown(etag: string, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch === etag || ifNoneMatch === "*") return true;
  return ifNoneMatch.split(",").some((known) => known.trim().replace(/^W\//, "") === etag);
}

function sizeOf(forms: Page["forms"]): number {
  const sizes = Object.values(forms).map(({ body, head }) => body.length + 4 * head.join("").length);
  return sizes.reduce((sum, size) => sum + size, 0);
}
