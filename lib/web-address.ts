/** One address for one page: lower-case host, no fragment, no default port. Null for what is no web address. */
export function normalAddress(address: string): string | null {
  const url = /^https?:\/\//i.test(address) ? URL.parse(address) : null;
  if (!url) return null;
  url.hash = "";
  return url.href;
}
