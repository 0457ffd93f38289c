import { createHash } from "node:crypto";

/** What stands at an address: everything a reader would get, as one hash. */
export type Seen = Map<string, string>;

const START = ["/", "/ru", "/kk", "/en", "/healthz", "/sitemap.xml"];
const LINK = /\s(?:href|src)="(\/[^"#]*)"|<loc>[a-z]+:\/\/[^/<]+(\/[^<]*)<\/loc>/g;

/** Follows every link of the public record, those that only filter or page a list aside. */
export async function crawl(origin: string, told: (seen: number, known: number) => void): Promise<Seen> {
  const seen: Seen = new Map();
  const known = new Set(START);
  for (const address of known) {
    const answer = await fetch(`${origin}${address}`, { redirect: "manual" });
    const body = Buffer.from(await answer.arrayBuffer());
    const type = answer.headers.get("content-type") ?? "";
    const head = [answer.status, type, answer.headers.get("location") ?? ""].join(" ");
    seen.set(address, `${head} ${createHash("sha256").update(body).digest("hex")}`);
    for (const link of /html|xml/.test(type) ? linksIn(body.toString()) : []) known.add(link);
    told(seen.size, known.size);
  }
  return seen;
}

/** Addresses of which the answers differ, or that only one side has. */
export function differing(before: Seen, after: Seen): string[] {
  const addresses = new Set([...before.keys(), ...after.keys()]);
  return [...addresses].filter((address) => before.get(address) !== after.get(address));
}

function linksIn(text: string): string[] {
  const links = [...text.matchAll(LINK)].map(([, link, location]) => (link ?? location ?? "").replaceAll("&amp;", "&"));
  return links.filter((link) => !link.includes("?") && !link.startsWith("//") && !/^\/(staff|sign-in)/.test(link));
}
