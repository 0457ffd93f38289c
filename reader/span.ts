/** From (inclusive) to (exclusive), in UTF-16 units of the text exactly as given. */
export type Span = [number, number];

/** Whether the inner span lies within the outer one; equal spans do. */
export function holds(outer: Readonly<Span>, inner: Readonly<Span>): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}

export function overlap(one: Readonly<Span>, other: Readonly<Span>): boolean {
  return one[0] < other[1] && other[0] < one[1];
}

/** The span without white space at its ends; empty when nothing else is in it. */
export function trimmed(text: string, [from, to]: Readonly<Span>): Span {
  const slice = text.slice(from, to);
  const start = from + (slice.length - slice.trimStart().length);
  return [Math.min(start, to), Math.max(Math.min(start, to), from + slice.trimEnd().length)];
}

/** The text of a span on one line, single spaces between words. */
export function onOneLine(text: string, [from, to]: Readonly<Span>): string {
  return text.slice(from, to).replace(/\s+/g, " ").trim();
}

/** The first of the ordered, separate spans that ends after the offset, as an index; their number when none does. */
export function indexAfter<T>(items: readonly T[], offset: number, endOf: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && endOf(item) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
