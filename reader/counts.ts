import type { Joining } from "./joining.ts";
import { COUNTED, NUMBER_WORDS } from "./lexicon/numbers.ts";
import type { Proposals } from "./proposals.ts";
import type { Reading } from "./reading.ts";
import type { Span } from "./span.ts";
import type { Unit } from "./units.ts";

const NUMBER = `(?:\\d{1,4}|${Object.keys(NUMBER_WORDS).join("|")})`;
const MORE =
  "(?:(?:сразу|еще|ещё|свыше|более|около|порядка|всего|тағы|another|an additional|a further|more than|over|some|nearly|almost|at least)\\s+)*";
const COUNT = new RegExp(
  `(?<![\\p{L}\\p{N}.,/-])${MORE}(${NUMBER})(?:[-‑](?:ти|х|и|ке|дан))?(?:\\s+(?:more|new|further|additional|other|ден астам|дан астам|астам|жаңа))*(?:\\s+[\\p{L}-]+){0,3}?\\s+(?:${COUNTED})[\\p{L}]*`,
  "gu",
);
const NOT_A_COUNT =
  /^(?:год|лет|жыл|қазан|years?|тыс|млн|млрд|процент|человек|тысяч|million|percent|thousand|минут|час|дней|days?|hours?|январ|феврал|март|апрел|мая|июн|июл|август|сентябр|октябр|ноябр|декабр|стран|регион|countr|қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қараша|желтоқсан)/u;
const TOTAL =
  /(?:объединя(?:ет|ют)|насчитыва|входит|входят|общее число|до \d+|достигл|теперь|всего в|в общей сложности|стало|brings? (?:the )?total|now (?:includes|has|counts|numbers)|in total|unites|бірікті|біріктіреді|жетті)/u;

/**
 * How many the text says joined: «еще 15 общественных организаций», «пять новых членов», "four new non-profit groups",
 * «тағы 7 ұйым», from a sentence that tells of the joining, else from the headline. A total of all members is none.
 */
export function claimedIn(
  reading: Reading,
  joinings: readonly Joining[],
  units: readonly Unit[],
): Proposals["claimed"] {
  const lead = units.filter(({ block }) => block <= 1).map(({ span }) => span);
  const near = joinings.slice(0, 20).flatMap(({ unit }) => [
    unit.span,
    ...units
      .filter((other) => other.block === unit.block && other.span[0] > unit.span[1])
      .slice(0, 1)
      .map(({ span }) => span),
  ]);
  for (const span of [
    ...joinings.map(({ unit }) => unit.span),
    ...(joinings.length > 0 ? lead : []),
    ...near.slice(0, 40),
  ]) {
    const claim = countIn(reading, span);
    if (claim) return claim;
  }
  return null;
}

function countIn(reading: Reading, span: Readonly<Span>): Proposals["claimed"] {
  const sentence = reading.lower.slice(...span);
  for (const match of sentence.matchAll(COUNT)) {
    const number = match[1] ?? "";
    const count = NUMBER_WORDS[number] ?? Number(number);
    const behind = match[0].slice(match[0].indexOf(number) + number.length).trim();
    if (!Number.isInteger(count) || count < 2 || NOT_A_COUNT.test(behind) || (count > 1900 && count < 2100)) continue;
    if (TOTAL.test(sentence.slice(Math.max(0, match.index - 60), match.index))) continue;
    const from = span[0] + match.index;
    const whole: Span = [from, from + match[0].length];
    return { count, text: reading.text.slice(...whole).replace(/\s+/gu, " "), span: whole };
  }
  return null;
}
