import { createHash } from "node:crypto";

const INLINE_SCRIPT = /<script\b(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script/gi;
const INLINE_STYLE = /<style\b[^>]*>([\s\S]*?)<\/style/gi;
const SCRIPT_FILE = /<script\b[^>]*\ssrc=/i;
const DATA_BLOCK = /\stype="application\/(?:ld\+)?json"/i;
/** Of what is no page: it needs nothing, and nobody may show it in a frame. */
export const NO_PAGE_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const YEAR_S = 31_536_000;

/** The headers that every answer carries, whatever it is. */
export function houseHeaders(publicOrigin: string): Record<string, string> {
  return {
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ...(publicOrigin.startsWith("https:") && { "strict-transport-security": `max-age=${YEAR_S}` }),
  };
}

/**
 * The content security policy of one finished answer. Of a page it allows our own files and exactly the inline
 * scripts and style sheets that stand in it, by their hashes (CSP Level 3), and no script where it has none; anything
 * else needs no permission at all.
 */
export function contentPolicy(contentType: string, body: Buffer): string {
  return contentType.startsWith("text/html") ? pagePolicy(body.toString()) : NO_PAGE_POLICY;
}

/** For a page that other sites show in a frame: it looks like ours, runs nothing and sends nothing. */
export const FRAME_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";

/** For a page that carries one style sheet and nothing else. */
export function styleOnlyPolicy(style: string): string {
  return `${NO_PAGE_POLICY}; style-src ${hashOf(style)}`;
}

/** While developing, Next's own tools need inline styles, `eval` and a web socket. */
export function developmentPolicy(): string {
  return directives("'self' 'unsafe-inline' 'unsafe-eval'", "'self' 'unsafe-inline'", "'self' ws:");
}

function pagePolicy(html: string): string {
  const scripts = [...html.matchAll(INLINE_SCRIPT)].filter(([, attributes = ""]) => !DATA_BLOCK.test(attributes));
  const hashes = new Set(scripts.map(([, , script = ""]) => hashOf(script)));
  const sheets = new Set([...html.matchAll(INLINE_STYLE)].map(([, sheet = ""]) => hashOf(sheet)));
  const styles = ["'self'", ...sheets].join(" ");
  if (hashes.size === 0 && !SCRIPT_FILE.test(html)) return directives("'none'", styles, "'none'");
  return directives(["'self'", ...hashes].join(" "), styles, "'self'");
}

function directives(scripts: string, styles: string, connections: string): string {
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src ${styles}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${connections}`,
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
