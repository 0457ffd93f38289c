import ipaddr from "ipaddr.js";

/**
 * The network that one household or one machine has, by which tries are counted: an IPv4 address itself, and of IPv6
 * the first 64 bits, e.g. `2001:db8:0:7::/64`. What is no address stays as it is.
 */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const read = ipaddr.process(address);
  return read.kind() === "ipv6" ? `${ipaddr.IPv6.networkAddressFromCIDR(`${read}/64`)}/64` : String(read);
}
