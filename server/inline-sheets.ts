const SHEET = /<link rel="stylesheet" href="(\/_next\/[^"]+\.css)"\/>/g;
/** Where the framework asks for a sheet before the page does; some pages have it in their head, some in a header. */
const HINT = /<link rel="preload" href="\/_next\/[^"]+\.css"[^>]*>/g;
const HINT_IN_HEADER = /(?:, )?<\/_next\/[^>]+\.css>[^,]*/g;
const URL_IN_SHEET = /url\((["']?)([^"')]+)\1\)/g;

/**
 * The page with its style sheets in it: a first visit paints after one answer, without asking for a second. `read` gives
 * the text at an address of the build.
 */
export async function inlineSheets(html: string, read: (address: string) => Promise<string>): Promise<string> {
  const addresses = new Set([...html.matchAll(SHEET)].flatMap(([, address]) => address ?? []));
  const sheets = new Map<string, string>();
  for (const address of addresses) sheets.set(address, fromTheRoot(await read(address), address));
  return html.replace(HINT, "").replace(SHEET, (link, address: string) => {
    const sheet = sheets.get(address);
    return sheet === undefined ? link : `<style>${sheet}</style>`;
  });
}

/** The `Link` header without what has been put into the page; undefined when nothing is left. */
export function withoutSheets(link: string): string | undefined {
  return link.replace(HINT_IN_HEADER, "").replace(/^, /, "") || undefined;
}

/** A sheet names its files beside itself; inside a page they are named from the root. */
function fromTheRoot(sheet: string, address: string): string {
  return sheet.replace(URL_IN_SHEET, (whole, _quote, file: string) =>
    /^(?:data:|#|\/|[a-z]+:)/.test(file) ? whole : `url(${new URL(file, `http://here${address}`).pathname})`,
  );
}
