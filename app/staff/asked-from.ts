import { networkOf } from "@/lib/network-of.ts";

/** The network that the request comes from, as the process in front of the pages says. */
export function askedFrom(asked: Headers): string {
  return networkOf(asked.get("x-forwarded-for") ?? "");
}
