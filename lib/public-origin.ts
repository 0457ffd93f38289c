/** The full address under which readers reach an address of the record. */
export function publicAddress(address: string): string {
  return new URL(address, process.env.PUBLIC_ORIGIN ?? "http://localhost:3000").href;
}
