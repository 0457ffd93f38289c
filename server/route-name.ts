import { isLocale } from "../lib/locale.ts";
import type { Route } from "./route.ts";

/**
 * What the addresses of one sort are called together, such as `/[locale]/organisations/[…]`: few names, however many
 * records there are, and nothing in them that a reader typed.
 */
export function routeName(route: Route): string {
  switch (route.kind) {
    case "page":
    case "desk":
    case "open":
    case "file":
      return patternOf(route.address);
    case "asset":
      return "/_next/static/[…]";
    case "front":
      return "/";
    case "health":
      return "/healthz";
    case "metrics":
      return "/metrics";
    case "theme":
      return "/theme";
    default:
      return route.kind;
  }
}

/** The name of a request whose address nobody knows: whoever makes up addresses makes up no names. */
export function namedBy(name: string, status: number): string {
  return status < 300 || status === 304 || name === "/" ? name : (FAMILY.exec(name)?.[0] ?? name);
}

const FAMILY = /^\/[^/]*/;

function patternOf(address: string): string {
  const [first = "", second, third, ...more] = (address.split("?")[0] ?? "").slice(1).split("/");
  const shown = [isLocale(first) ? "[locale]" : first];
  if (second !== undefined) shown.push(second);
  if (third !== undefined) shown.push(first === "api" && more.length === 0 ? third : "[…]");
  return `/${shown.join("/")}`;
}
