import { isNameLike } from "./mentions.ts";
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
    sentences.flatMap((sentence) => {
      const at = indexAfter(long, sentence[0], ({ outer }) => outer[1]);
      const quotation = long[at];
      if (!quotation || quotation.outer[0] >= sentence[1]) return [{ span: sentence, block }];
      const said = sentencesOf(text, quotation.inner, inner).map((span): Unit => ({ span, block }));
      const before: Unit = { span: [sentence[0], quotation.outer[0]], block };
      const after: Unit = { span: [quotation.outer[1], Math.max(quotation.outer[1], sentence[1])], block };
      return [before, ...said, after].filter(({ span }) => span[1] - span[0] > 3);
    }),
  );
}
