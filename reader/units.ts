import { isNameLike } from "./mentions.ts";
import type { Quotation } from "./quotation-marks.ts";
import type { Reading } from "./reading.ts";
import { sentencesOf } from "./sentences.ts";
import { indexAfter, type Span } from "./span.ts";

/** A sentence that can tell of a joining: of the author, or inside a longer quotation. `block`: its paragraph. */
export type Unit = { span: Span; block: number };

/** The sentences of the text in order, those inside long quotations one by one. */
export function unitsOf(reading: Reading): Unit[] {
  const { text, blocks, quotations } = reading;
  const long = quotations.filter((quotation) => quotation.depth === 0 && !isNameLike(text, quotation));
  const inner = quotations.filter(({ depth }) => depth > 0);
  return blocks.flatMap(({ sentences }, block) =>
    sentences.flatMap((sentence) => clausesOf(reading, quotedUnits(reading, long, inner, sentence, block))),
  );
}

/** Parts that «, а», «, но», ", but" set against each other tell of different bodies. */
function clausesOf({ lower }: Reading, units: readonly Unit[]): Unit[] {
  return units.flatMap(({ span, block }) => {
    const cut = CONTRAST.exec(lower.slice(...span));
    if (!cut) return [{ span, block }];
    const at = span[0] + cut.index;
    return [
      { span: [span[0], at] as Span, block },
      { span: [at + cut[0].length, span[1]] as Span, block },
    ];
  });
}

const CONTRAST = /,\s+(?:но|однако|зато|а(?!\s+(?:также|именно|ещ|тоже))|but|while|whereas|ал|бірақ)\s+/u;

function quotedUnits(
  reading: Reading,
  long: readonly Quotation[],
  inner: readonly Quotation[],
  sentence: Span,
  block: number,
): Unit[] {
  const { text } = reading;

  const at = indexAfter(long, sentence[0], ({ outer }) => outer[1]);
  const quotation = long[at];
  if (!quotation || quotation.outer[0] >= sentence[1]) return [{ span: sentence, block }];
  const said = sentencesOf(text, quotation.inner, inner).map((span): Unit => ({ span, block }));
  const before: Unit = { span: [sentence[0], quotation.outer[0]], block };
  const after: Unit = { span: [quotation.outer[1], Math.max(quotation.outer[1], sentence[1])], block };
  return [before, ...said, after].filter(({ span }) => span[1] - span[0] > 3);
}
