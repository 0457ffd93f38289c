/** The path of a request, decoded and checked segment by segment, and its query. */
export type Target = {
  /** Decoded; the last one is empty when the path ends with a slash; `/` alone has none. */
  segments: readonly string[];
  /** The one spelling of the path: every segment percent-encoded in the same way. */
  path: string;
  /** With its `?`, exactly as it was sent; empty when there is none. */
  search: string;
};

export type BadTarget = "malformed" | "too-long" | "nowhere";

const LONGEST = 8_192;
// RFC 3986 lets @ : $ & + , ; = stand in a path as they are.
const PLAIN_IN_A_PATH = /%(?:40|3A|24|26|2B|2C|3B|3D)/g;
const ORIGIN = /^https?:\/\/[^/?#]*/i;

/** Reads the target of a request line. Two spellings of one path give the same `path`. */
export function readTarget(url: string): Target | BadTarget {
  if (url.length > LONGEST) return "too-long";
  const relative = url.replace(ORIGIN, "");
  const query = relative.indexOf("?");
  const rawPath = query < 0 ? relative : relative.slice(0, query);
  if (!rawPath.startsWith("/")) return "malformed";
  if (rawPath === "/") return { segments: [], path: "/", search: query < 0 ? "" : relative.slice(query) };
  const segments: string[] = [];
  for (const raw of rawPath.slice(1).split("/")) {
    const segment = decode(raw);
    if (segment === undefined || [...segment].some(isControl)) return "malformed";
    segments.push(segment);
  }
  if (segments.some(leadsNowhere)) return "nowhere";
  const path = `/${segments.map(encode).join("/")}`;
  return { segments, path, search: query < 0 ? "" : relative.slice(query) };
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

function encode(segment: string): string {
  return encodeURIComponent(segment).replace(PLAIN_IN_A_PATH, decodeURIComponent);
}

function isControl(character: string): boolean {
  return character < " " || character === "\u007f";
}

function leadsNowhere(segment: string, position: number, all: string[]): boolean {
  const inside = position < all.length - 1 || all.length === 1;
  return (segment === "" && inside) || segment === "." || segment === ".." || /[/\\]/.test(segment);
}
