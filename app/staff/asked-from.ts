/** Where the request comes from, as the process in front of the pages says. */
export function askedFrom(asked: Headers): string {
  return asked.get("x-forwarded-for") ?? "";
}
