import type { Answer } from "./upstream.ts";

const SCRIPT = /<script\b[^>]*>[\s\S]*?<\/script>|<link\b[^>]*\sas="script"[^>]*>/gi;

/** What stands at the foot of every page of the site leads away from what another site wanted to show. */
const FOOT_OF_THE_SITE = /<footer data-of-the-site\b[^>]*>[\s\S]*?<\/footer>/;

/** Whether an address is shown inside pages of other sites. */
export function isFrame(address: string): boolean {
  return /^\/(?:(?:ru|kk|en)\/)?embed\//.test(address);
}

/** A page made fit for a frame: it runs nothing in other people's pages, and its links open beside them. */
export function framed(answer: Answer): Answer {
  const html = answer.body
    .toString()
    .replace(SCRIPT, "")
    .replace(FOOT_OF_THE_SITE, "")
    .replace("<head>", '<head><base target="_blank"/>');
  return { ...answer, body: Buffer.from(html) };
}
