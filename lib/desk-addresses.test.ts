import { expect, test } from "vitest";
import { signInAddress, wayBack } from "./desk-addresses.ts";

test.each([
  ["/staff", "/staff"],
  ["/staff/drafts/3?tab=a b", "/staff/drafts/3?tab=a%20b"],
  ["/staff?x=1#part", "/staff?x=1"],
  ["/staff/../sign-in", null],
  ["/staff/../../evil.example", null],
  ["/staffing", null],
  ["//evil.example/staff", null],
  ["https://evil.example/staff", null],
  ["/\\evil.example/staff", null],
  ["/ru", null],
  ["", null],
  [null, null],
  [undefined, null],
])("after signing in %j leads to %j", (address, way) => {
  expect(wayBack(address)).toBe(way);
});

test("the address of signing in carries the way back, where there is one to keep", () => {
  expect(signInAddress("/staff/drafts/3?tab=2")).toBe("/sign-in?to=%2Fstaff%2Fdrafts%2F3%3Ftab%3D2");
  for (const address of [null, "/staff", "https://evil.example"]) expect(signInAddress(address)).toBe("/sign-in");
});
