/** The number in an address; null for anything but the one way of writing it, so that each record has one address. */
export function readId(text: string): number | null {
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
}
