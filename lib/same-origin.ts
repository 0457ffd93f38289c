/**
 * Whether an `Origin` header names our own origin. Scheme and host have no case (RFC 6454 §4); a missing header, `null`
 * and anything that is more or less than an origin are somebody else's.
 */
export function isSameOrigin(header: string | null | undefined, ours: string): boolean {
  if (!header || !/^https?:\/\/[^/?#@\s]+$/i.test(header)) return false;
  return URL.parse(header)?.origin === ours;
}
