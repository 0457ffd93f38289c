import fc from "fast-check";
import { expect, test } from "vitest";
import { networkOf } from "./network-of.ts";

test.each([
  ["203.0.113.9", "203.0.113.9"],
  ["::ffff:203.0.113.9", "203.0.113.9"],
  ["2001:db8::1", "2001:db8::/64"],
  ["2001:db8::7:0:0:1", "2001:db8::/64"],
  ["2001:0DB8:0:7:1:2:3:4", "2001:db8:0:7::/64"],
  ["::1", "::/64"],
  ["", ""],
  ["somebody", "somebody"],
  ["2001:db8::g", "2001:db8::g"],
])("%s is of the network %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test("all addresses of a household are of one network, and those of the next are not", () => {
  const host = fc.array(fc.nat(0xffff), { minLength: 4, maxLength: 4 });
  const at = (net: number, parts: number[]) =>
    `2001:db8:5:${[net, ...parts].map((part) => part.toString(16)).join(":")}`;
  fc.assert(
    fc.property(host, host, (one, other) => {
      expect(networkOf(at(6, one))).toBe(networkOf(at(6, other)));
      expect(networkOf(at(6, one))).not.toBe(networkOf(at(7, one)));
    }),
  );
});
