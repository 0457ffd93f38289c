import { encode } from "uqr";

/** What the form shows: the password is asked for first, then a code, while the new factor is shown. */
export type FactorState = {
  sent: number;
  wrong: string | null;
  made: { qr: Qr; secret: string; recoveryCodes: string[] } | null;
};

/** A QR code as the outline of its dark squares, in a square of `size` units. */
export type Qr = { size: number; path: string };

export function qrOf(text: string): Qr {
  const { data, size } = encode(text, { ecc: "M", border: 4 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size, path: squares.join("") };
}
