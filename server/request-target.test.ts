import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalAddress } from "../lib/addresses.ts";
import { readTarget } from "./request-target.ts";
import { routeOf } from "./route.ts";

const segment = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }).filter(isPlain);

function isPlain(text: string): boolean {
  return text.isWellFormed() && !/^\.{1,2}$|[/\\]|\p{Cc}/u.test(text);
}

/** Percent-encodes every byte, which no browser does and every client may. */
function shout(text: string): string {
  return [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
}

test("every spelling of a path is read as the same path", () => {
  fc.assert(
    fc.property(fc.array(segment, { minLength: 1, maxLength: 5 }), (segments) => {
      const spelt = readTarget(`/${segments.map(encodeURIComponent).join("/")}?a=1`);
      expect(readTarget(`/${segments.map(shout).join("/")}?a=1`)).toEqual(spelt);
      expect(spelt).toMatchObject({ segments, search: "?a=1" });
    }),
  );
});

test("the one spelling is read as itself", () => {
  fc.assert(
    fc.property(fc.array(segment, { minLength: 1, maxLength: 5 }), (segments) => {
      const target = readTarget(`/${segments.map(shout).join("/")}`);
      const path = typeof target === "string" ? "" : target.path;
      expect(readTarget(path)).toEqual(target);
    }),
  );
});

test("whatever is asked for, a route is found, and none leads away", () => {
  const piece = fc.constantFrom(
    "ru",
    "kk",
    "/",
    "//",
    "\\",
    "..",
    ".",
    "%2e",
    "%2f",
    "%00",
    "%",
    "?",
    "&q=",
    "#",
    "@evil.example",
    "_next/static",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 10 }), (pieces) => {
      const route = routeOf(`/${pieces.join("")}`, canonicalAddress);
      const leads = route.kind === "moved" ? route.to : "address" in route ? route.address : "/";
      expect(leads).toMatch(/^\/(?![/\\])/);
      expect(leads.split("?")[0]).not.toMatch(/(^|\/)\.{1,2}(\/|$)|%2f|%5c|%00/i);
    }),
    { numRuns: 2000 },
  );
});
