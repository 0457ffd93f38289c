import type { Joining } from "./joining.ts";
import type { Proposals } from "./proposals.ts";
import { mentionsWithin, peopleWithin, type Reading } from "./reading.ts";
import { indexAfter, overlap, type Span } from "./span.ts";
import type { Speech } from "./speech.ts";

const MEMBERS =
  /^(?:(?:все |новые )?(?:члены|участники|представители|делегаты|организаторы|подписавшие|стороны|руководители организаций)|(?:all |the )*(?:members|participants|signatories|delegates|parties|organi[sz]ers)|[^.]{1,60}(?:мүшелері|қатысушылары))(?!\p{L})/u;
const VERB = {
  ru: /(?<!\p{L})(?:(?:заявил|сообщил|подчеркнул|отметил|призвал|осудил|выразил|потребовал|поддержал|обратил|подтвердил)[аои]?(?:сь)?|заявля[ею]т|осужда[ею]т|призыва[ею]т|выража[ею]т|требу[ею]т|подчеркива[ею]т|счита[ею]т|поддержива[ею]т|обраща[ею]тся|отверга[ею]т|настаива[ею]т)(?!\p{L})/u,
  kk: /(?<!\p{L})(?:мәлімдеді|мәлімдейді|айыптайды|шақырады|шақырды|қолдайды|талап етеді|үндеу жасады|санайды|білдірді)(?!\p{L})/u,
  en: /(?<!\p{L})(?:said|declared|declares|condemns?|condemned|calls? (?:on|for|upon)|called (?:on|for|upon)|urges?|urged|stressed|stresses|demands?|demanded|rejects?|rejected|reaffirmed|reaffirms|believes?|expressed|resolved|pledged)(?!\p{L})/u,
};
const NO_STATEMENT =
  /о (?:своем |своём )?(?:вступлении|присоединении|вхождении)|сдела(?:л|ли|ла) заявление о|пресс-служб|сообщает|обсудили|said (?:it|they) (?:would|will) join|press service|баспасөз қызметі/u;
const GOES_ON =
  /^(?:в этой связи|в связи с этим|кроме того|при этом|также|они|вместе с тем|по их мнению|осыған байланысты|сонымен қатар|олар|they|it also|it further|in this regard|moreover|further)(?!\p{L})/u;

/**
 * What the bodies said together: a sentence whose subject is the members («Члены … заявили, что …») or a body («Коалиция
 * осуждает …»), with the sentences that go on («В этой связи …»). A joining, a person's words and quotations are none.
 */
export function statementsIn(
  reading: Reading,
  joinings: readonly Joining[],
  speeches: readonly Speech[],
): Proposals["statements"] {
  const told = new Set(joinings.map(({ unit }) => unit.span[0]));
  const sentences = reading.blocks.flatMap(({ sentences }, block) => sentences.map((span) => ({ span, block })));
  const found: { span: Span; block: number }[] = [];
  for (const { span, block } of sentences) {
    const last = found.at(-1);
    const free =
      !told.has(span[0]) &&
      peopleWithin(reading, span).every((person) => insideBody(reading, person.span)) &&
      !hasSpeech(speeches, span);
    if (!free || block === 0) continue;
    const near =
      last !== undefined && block - last.block <= 1 && !/\S/u.test(reading.text.slice(last.span[1], span[0]));
    if (last && near && (goesOn(reading, span) || isStatement(reading, span)))
      found[found.length - 1] = { span: [last.span[0], span[1]], block };
    else if (isStatement(reading, span)) found.push({ span, block });
  }
  return found.map(({ span }) => ({ text: reading.text.slice(...span), span }));
}

function isStatement(reading: Reading, span: Span): boolean {
  const sentence = reading.lower.slice(...span);
  const verb = VERB[reading.lang].exec(sentence);
  if (!verb || NO_STATEMENT.test(sentence)) return false;
  if (MEMBERS.test(sentence)) return true;
  const subject = mentionsWithin(reading, span)[0];
  const early = subject !== undefined && subject.span[0] - span[0] <= 4;
  return (
    early &&
    subject.sure &&
    verb.index >= subject.span[1] - span[0] &&
    verb.index - (subject.span[1] - span[0]) < (reading.lang === "kk" ? 400 : 40)
  );
}

function goesOn(reading: Reading, span: Span): boolean {
  return GOES_ON.test(reading.lower.slice(span[0], span[0] + 40));
}

function insideBody(reading: Reading, span: Span): boolean {
  const before = reading.lower.slice(Math.max(0, span[0] - 20), span[0]);
  return /(?:в поддержку|имени|им\.)\s*$/u.test(before);
}

function hasSpeech(speeches: readonly Speech[], span: Span): boolean {
  const next = speeches[indexAfter(speeches, span[0], (speech) => speech.span[1])];
  return next !== undefined && overlap(next.span, span);
}
