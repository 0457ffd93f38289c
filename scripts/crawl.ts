import { createHash } from "node:crypto";

/** What stands at an address: everything a reader would get, as one hash. */
export type Seen = Map<string, string>;

const START = ["/", "/ru", "/kk", "/en", "/healthz", "/sitemap.xml"];
const AT_ONCE = 6;
const LINK = /\s(?:href|src)="(\/[^"#]*)"|<loc>[a-z]+:\/\/[^/<]+(\/[^<]*)<\/loc>/g;

/** Follows every link of the public record, those that only filter or page a list aside. */
export async function crawl(origin: string, told: (seen: number, known: number) => void): Promise<Seen> {
  const seen: Seen = new Map();
  const known = new Set(START);
  const toCome = known.values();
  const look = async (address: string): Promise<void> => {
    const { what, links } = await ask(`${origin}${address}`);
    seen.set(address, what);
    for (const link of links) known.add(link);
    told(seen.size, known.size);
  };
  for (let next = take(toCome); next.length > 0; next = take(toCome)) await Promise.all(next.map(look));
  return seen;
}

async function ask(url: string): Promise<{ what: string; links: string[] }> {
  const answer = await fetch(url, { redirect: "manual" });
  const body = Buffer.from(await answer.arrayBuffer());
  const type = answer.headers.get("content-type") ?? "";
  const head = [answer.status, type, answer.headers.get("location") ?? ""].join(" ");
  const what = `${head} ${createHash("sha256").update(body).digest("hex")}`;
  return { what, links: /html|xml/.test(type) ? linksIn(body.toString()) : [] };
}

function take(addresses: Iterator<string>): string[] {
  const taken: string[] = [];
  while (taken.length < AT_ONCE) {
    const { done, value } = addresses.next();
    if (done) break;
    taken.push(value);
  }
  return taken;
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
