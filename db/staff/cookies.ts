import { parseSetCookieHeader, toCookieOptions } from "better-auth/cookies";

/** A cookie that the browser is to keep, or with an age of 0 to forget. */
export type StaffCookie = { name: string; value: string; options: ReturnType<typeof toCookieOptions> };

/** The cookies that an answer of the library sets. */
export function cookiesOf(headers: Headers): StaffCookie[] {
  const set = headers.getSetCookie().join(", ");
  return [...parseSetCookieHeader(set)].map(([name, attributes]) => {
    return { name, value: attributes.value, options: toCookieOptions(attributes) };
  });
}
