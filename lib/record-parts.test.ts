import { expect, test } from "vitest";
import { partsOf } from "./record-parts.ts";

const fields = (...paths: string[]): { field: string }[] => paths.map((field) => ({ field }));

test("the values of one name are one part, called by the name itself", () => {
  expect(partsOf(fields("names.0.lang", "names.0.value", "names.1.value", "region"))).toEqual([
    { path: "names.0", main: { field: "names.0.value" }, notes: [{ field: "names.0.lang" }] },
    { path: "names.1", main: { field: "names.1.value" }, notes: [] },
    { path: "region", main: { field: "region" }, notes: [] },
  ]);
});

test("a date is one part with its basis, and so is a departure with everything about it", () => {
  expect(partsOf(fields("joined.basis", "joined.edtf", "departure.date.edtf", "departure.reason"))).toEqual([
    { path: "joined", main: { field: "joined.edtf" }, notes: [{ field: "joined.basis" }] },
    { path: "departure", main: { field: "departure.date.edtf" }, notes: [{ field: "departure.reason" }] },
  ]);
});
