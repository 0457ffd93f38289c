/** The value below which this share of the values lies (nearest rank). Throws when there are none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(Math.ceil(share * sorted.length) - 1, 0)];
  if (value === undefined) throw new RangeError("nothing was measured");
  return value;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** `1,234`, `12.3`, `1.23`, `0.123`: three digits that count, whatever the size. */
export function shortNumber(value: number): string {
  const digits = Math.min(Math.max(2 - Math.floor(Math.log10(Math.abs(value) || 1)), 0), 3);
  return value.toLocaleString("en-GB", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

export function kilobytes(bytes: number): string {
  return `${shortNumber(bytes / 1024)} KB`;
}
