import type { Answer } from "./upstream.ts";

const SCRIPT = /<script\b[^>]*>[\s\S]*?<\/script>|<link\b[^>]*\sas="script"[^>]*>/gi;

/** Whether an address is shown inside pages of other sites. */
export function isFrame(address: string): boolean {
  return /^\/(?:(?:ru|kk|en)\/)?embed\//.test(address);
}

/** A page made fit for a frame: it runs nothing in other people's pages, and its links open beside them. */
export function framed(answer: Answer): Answer {
  const html = answer.body.toString().replace(SCRIPT, "").replace("<head>", '<head><base target="_blank"/>');
  return { ...answer, body: Buffer.from(html) };
}
