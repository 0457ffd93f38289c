import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";

/** Who asks: the first address, from this end of `X-Forwarded-For`, that is no trusted proxy's. */
export function clientAddress(trustedProxies: readonly string[]): (request: IncomingMessage) => string {
  const isTrusted = addressList(trustedProxies);
  return (request) => {
    const forwarded = [request.headers["x-forwarded-for"] ?? ""].flat().join(",").split(",");
    let address = peerAddress(request);
    while (isTrusted(address)) {
      const before = plainAddress(forwarded.pop()?.trim() ?? "");
      if (isIP(before) === 0) break;
      address = before;
    }
    return address;
  };
}

/**
 * Whether somebody at one of these addresses asks. What came through a proxy that is not trusted is from anywhere,
 * although the connection itself may well be from this machine.
 */
export function askedFrom(
  ranges: readonly string[],
  trustedProxies: readonly string[],
): (request: IncomingMessage) => boolean {
  const isListed = addressList(ranges);
  const isTrusted = addressList(trustedProxies);
  const address = clientAddress(trustedProxies);
  return (request) => {
    const { forwarded, via, "x-forwarded-for": chain } = request.headers;
    const passedOn = forwarded !== undefined || via !== undefined || chain !== undefined;
    return (!passedOn || isTrusted(peerAddress(request))) && isListed(address(request));
  };
}

function peerAddress(request: IncomingMessage): string {
  return plainAddress(request.socket.remoteAddress ?? "");
}

/** Whether an address is one of these addresses and CIDR ranges. */
function addressList(ranges: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = "", prefix] = range.split("/");
    if (prefix === undefined) list.addAddress(address, familyOf(address));
    else list.addSubnet(address, Number(prefix), familyOf(address));
  }
  return (address) => isIP(address) !== 0 && list.check(address, familyOf(address));
}

function familyOf(address: string): "ipv4" | "ipv6" {
  return isIP(address) === 4 ? "ipv4" : "ipv6";
}

function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, "");
}
