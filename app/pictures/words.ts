import { bind, cutAtSentence } from "@/lib/typography.ts";
import { box, COLOUR, type Drawn } from "./drawing.ts";
import { FAMILY } from "./fonts.ts";

const LONG = 190;
const LONGEST = 280;

/** Words that were said so: in the serif, with the marks of their language hung before the first line. */
export function spokenWords(text: string, lang: string): Drawn {
  const shown = cutAtSentence(text, LONGEST);
  const size = shown.length > LONG ? 38 : 46;
  const [open, close] = lang === "en" ? ["“", "”"] : ["«", "»"];
  const words = bind(shown).split(" ");
  const marked = words.map((word, index) =>
    box({ marginRight: size * 0.24 }, word, index === words.length - 1 ? box({ color: COLOUR.accent }, close) : null),
  );
  return box(
    { position: "relative", flexWrap: "wrap", fontFamily: FAMILY.serif, fontSize: size, lineHeight: 1.25 },
    box({ position: "absolute", left: -size * (lang === "en" ? 0.5 : 0.49), color: COLOUR.accent }, open),
    ...marked,
  );
}

/** What a source retells: in the sans of the editors, beside a dashed line, without quotation marks. */
export function retoldWords(text: string, label: string): Drawn[] {
  const shown = cutAtSentence(text, LONGEST);
  const size = shown.length > LONG ? 32 : 38;
  return [
    box({ fontSize: 24, fontWeight: 600, color: COLOUR.ink2, marginBottom: 16 }, label),
    box({ borderLeft: `4px dashed ${COLOUR.rule2}`, paddingLeft: 30, fontSize: size, lineHeight: 1.35 }, bind(shown)),
  ];
}

/** What a record is called, as large as it fits. */
export function largeName(text: string): Drawn {
  const size = text.length > 110 ? 44 : text.length > 60 ? 54 : 66;
  const style = { fontFamily: FAMILY.serif, fontWeight: 600, fontSize: size, lineHeight: 1.14, letterSpacing: -0.8 };
  return box(style, bind(cutAtSentence(text, 160)));
}

/** A line below a name. */
export function lineBelow(text: string): Drawn {
  return box({ marginTop: 26, fontSize: 30, color: COLOUR.ink2 }, bind(text));
}
