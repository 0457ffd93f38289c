import { box, COLOUR, type Drawn } from "./drawing.ts";
import { FAMILY } from "./fonts.ts";

const MOST_UNITS = 40;

/** A count with what it counts, and below it a square for each while they are few. */
export function countOf(count: number, words: string): Drawn[] {
  const figure = { fontFamily: FAMILY.serif, fontWeight: 500, fontSize: 250, lineHeight: 0.8, letterSpacing: -5 };
  const unit = () => box({ height: 44, flexGrow: 1, background: COLOUR.accent });
  const units = count <= MOST_UNITS ? Array.from({ length: count }, unit) : [unit()];
  return [
    box(
      { alignItems: "flex-end" },
      box(figure, String(count)),
      box(
        { marginLeft: 44, width: 720, fontFamily: FAMILY.serif, fontWeight: 600, fontSize: 44, lineHeight: 1.18 },
        words,
      ),
    ),
    box({ marginTop: 44, gap: 6 }, ...units),
  ];
}
