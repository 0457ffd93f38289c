import { JOINING, type JoiningPhrase, LIST_LEADS, NOT_JOINING } from "./lexicon/joining-words.ts";
import { BULLET } from "./lines.ts";
import { hasVerb, type Item } from "./list-items.ts";
import { listBefore, listIn } from "./lists.ts";
import { type Mention, tidyName } from "./mentions.ts";
import { mentionsWithin, outsideNames, type Reading } from "./reading.ts";
import { type Head, headOf, isAdjective, isGenitive } from "./russian-forms.ts";
import type { Body } from "./same-body.ts";
import type { Span } from "./span.ts";
import type { Unit } from "./units.ts";

/** A sentence that says that bodies joined, those it lists, and what they joined. */
export type Joining = { unit: Unit; verb: Span; target: Body | null; items: Item[] };

/**
 * The joinings of a text, in order: a phrase of the lexicon `joining-words` with the list before or after it, with the
 * list that the next sentence opens («В их числе – …») or that stands line by line under a colon. Denied, planned and
 * earlier ones are left out, and lists of those that joined another body than the rest did.
 */
export function joiningsIn(reading: Reading, units: readonly Unit[]): Joining[] {
  const found: Joining[] = [];
  let open: Joining | null = null;
  for (const unit of units) {
    const here = joiningIn(reading, unit);
    const lead: Span | null = here === null && open ? leadIn(reading, unit) : null;
    if (open && lead) open.items.push(...listIn(reading, lead));
    const listing = here ?? (lead ? open : null);
    if (listing && /:$/u.test(reading.text.slice(...unit.span))) listing.items.push(...linesUnder(reading, unit));
    if (here) {
      found.push(here);
    }
    open = here ?? (lead ? open : null);
  }
  return sameTarget(withoutHeadline(found, reading));
}

function joiningIn(reading: Reading, unit: Unit): Joining | null {
  const { lower, lang } = reading;
  const sentence = lower.slice(...unit.span);
  if (NOT_JOINING[lang].test(outsideNames(reading, unit.span))) return null;
  let bare: Joining | null = null;
  for (const phrase of JOINING[lang]) {
    const match = phrase.verb.exec(sentence);
    if (!match || phrase.never?.test(sentence)) continue;
    const at = unit.span[0] + match.index;
    const verb: Span = [at, at + match[0].length];
    const target = targetOf(reading, unit.span, verb);
    if (phrase.needs && !phrase.needs.test(sentence) && !(phrase.orTarget && target)) continue;
    const items = itemsOf(reading, unit, phrase, verb, target);
    const joining = { unit, verb, target: target && reading.bodies.bodyOf(target), items };
    if (items.length > 0) return joining;
    bare ??= joining;
  }
  return bare;
}

function itemsOf(reading: Reading, unit: Unit, phrase: JoiningPhrase, verb: Span, target: Mention | null): Item[] {
  const behind = afterTarget(reading, unit, verb, target);
  const after = phrase.side === "before" ? [] : notTarget(listIn(reading, behind.zone, behind.opened), target);
  if (after.length > 0) return after;
  if (phrase.side === "after" || takesIn(reading, verb)) return [];
  const start = unit.span[0];
  if (!target || target.span[1] > verb[0]) return notTarget(listBefore(reading, [start, verb[0]]), target);
  const behindTarget = listBefore(reading, [target.span[1], verb[0]]);
  return behindTarget.length > 0 ? behindTarget : listBefore(reading, [start, target.span[0]]);
}

/** «Союз принял …», "welcomed": the subject is what was joined. */
function takesIn(reading: Reading, verb: Span): boolean {
  return /^(?:приня(?:л|ла|ли)|приняла? в свои ряды|приняли в свои ряды|welcom|admit|gain|attract|recruit)/u.test(
    reading.lower.slice(...verb),
  );
}

function notTarget(items: Item[], target: Mention | null): Item[] {
  return items.filter(({ mention }) => mention !== target);
}

/** The passage after the verb and what it was joined to; a colon or dash inside it, or a count, opens the list. */
function afterTarget(
  reading: Reading,
  unit: Unit,
  verb: Span,
  target: Mention | null,
): { zone: Span; opened: boolean } {
  const from = target && target.span[0] >= verb[1] ? target.span[1] : verb[1];
  const rest = reading.lower.slice(from, unit.span[1]);
  const opener =
    /^[^:–—]{0,160}?(?::|\s[–—-](?=\s)|,? (?:в том числе|среди которых|а именно|namely|including)|, в числе которых)\s*/u.exec(
      rest,
    )?.[0];
  const blank =
    opener !== undefined && mentionsWithin(reading, [from, from + opener.length]).every(({ generic }) => generic);
  if (blank) return { zone: [from + opener.length, unit.span[1]], opened: true };
  const skipped =
    /^(?:\s*,?\s*(?:также|еще|ещё|и|уже|сразу|сегодня|вчера|накануне|официально|единогласно|сразу|лишь|только|даже|the|as|of|to|a|new|members?|\d+|(?:две|два|три|четыре|пять|шесть|семь|восемь|девять|десять|two|three|four|five|six|seven|eight|nine|ten)|(?:новых|новые|новыми|общественных|крупных|членов|организаций|участников|организации|объединений))(?=[\s,]))*\s*/u.exec(
      rest,
    )?.[0] ?? "";
  return { zone: [from + skipped.length, unit.span[1]], opened: false };
}

/** What was joined: the body after «к», «в (состав, ряды)», "the", in the dative «-ға» and the like. */
function targetOf(reading: Reading, span: Span, verb: Span): Mention | null {
  const candidates = mentionsWithin(reading, span);
  if (/\sby$/u.test(reading.lower.slice(...verb)))
    return candidates.findLast((mention) => mention.span[1] <= verb[0]) ?? null;
  const isTarget = (mention: Mention): boolean => {
    const before = reading.lower.slice(Math.max(span[0], mention.span[0] - 60), mention.span[0]);
    const after = reading.lower.slice(mention.span[1], mention.span[1] + 40);
    if (reading.lang === "ru")
      return /(?:^|[\s«(])(?:к|ко|в|во|(?:в\s+)?(?:состав|ряды|числ[оа]|членами|членом|участниками|участником|частью|члены|участники|партнерами)(?:\s+\p{L}+)?)\s+$/u.test(
        before,
      );
    if (reading.lang === "kk")
      return !mention.sure || /^\s*(?:құрамына|қатарына|мүшелігіне|мүшесі|мүшелері)/u.test(after);
    return (
      (mention.span[0] >= verb[1] &&
        /(?:^|\s)(?:joined|join|joins|joining|to|of|into|with)\s+(?:the\s+)?$/u.test(
          reading.lower.slice(verb[0], mention.span[0]),
        )) ||
      /(?:members?|part) of (?:the )?$/u.test(before)
    );
  };
  const own = takesIn(reading, verb);
  return (
    candidates.find(isTarget) ?? (own ? candidates.findLast(({ span: at }) => at[1] <= verb[0]) : undefined) ?? null
  );
}

function leadIn(reading: Reading, unit: Unit): Span | null {
  if (NOT_JOINING[reading.lang].test(outsideNames(reading, unit.span))) return null;
  const match = LIST_LEADS[reading.lang].exec(reading.lower.slice(...unit.span));
  return match ? [unit.span[0] + match[0].length, unit.span[1]] : null;
}

/** A list line by line: bullets, or short lines that begin with a capital or a quotation mark, each one body. */
function linesUnder(reading: Reading, unit: Unit): Item[] {
  const items: Item[] = [];
  const shared = sharedHead(reading, unit);
  let bulleted: boolean | null = null;
  for (const { span } of reading.blocks.slice(unit.block + 1, unit.block + 80)) {
    const line = reading.text.slice(...span);
    const bullet = BULLET.test(line);
    bulleted ??= bullet;
    if (
      line.endsWith(":") ||
      bulleted !== bullet ||
      (!bullet && (line.length > 160 || /[.!?]$/u.test(line.replace(/\.$/u, items.length > 0 ? "" : "."))))
    )
      break;
    const whole = shared && genitiveLine(reading, span, shared);
    const listed = whole ? [whole] : glueless(listIn(reading, span));
    const raw = listed.length > 0 ? null : rawLine(reading, span);
    if (!raw && listed.length === 0) break;
    items.push(...listed, ...(raw ? [raw] : []));
    if (!bullet && /\.$/u.test(line)) break;
  }
  return items;
}

/** «Это профсоюзы:» over «работников связи»: the noun in the plural before the colon begins the name of every line. */
function sharedHead(reading: Reading, { span }: Unit): Head | null {
  const noun = reading.lang === "ru" ? /([\p{L}-]+)\s*:$/u.exec(reading.lower.slice(...span))?.[1] : undefined;
  const head = noun === undefined ? null : headOf(noun);
  return head?.plural ? head : null;
}

function genitiveLine(reading: Reading, span: Span, { lemma, kind }: Head): Item | null {
  const line = reading.text.slice(...span);
  const start = BULLET.exec(line)?.[0].length ?? 0;
  const rest = line.slice(start).replace(/[.;,\s]+$/u, "");
  const first = /^[\p{L}-]+/u.exec(rest)?.[0] ?? "";
  if (!/^\p{Ll}/u.test(first) || !(isGenitive(first) || isAdjective(first)) || rest.length > 110) return null;
  const own: Span = [span[0] + start, span[0] + start + rest.length];
  if (hasVerb(reading, own)) return null;
  const name = tidyName(`${lemma.slice(0, 1).toUpperCase()}${lemma.slice(1)} ${rest}`, "ru");
  return {
    mention: { span: own, name, sure: true, generic: false, kind, why: "head-noun", head: lemma },
    chunk: span,
    clean: true,
  };
}

/** The first item of a line, and those that follow it with nothing but white space between. */
function glueless(items: Item[]): Item[] {
  const apart = items.findIndex(
    ({ mention }, index) => index > 0 && mention.span[0] - (items[index - 1]?.mention.span[1] ?? 0) > 2,
  );
  return apart < 0
    ? items.slice(0, items.length > 1 && items.every(({ mention }) => mention.why !== "enumeration") ? items.length : 1)
    : items.slice(0, apart);
}

function rawLine(reading: Reading, span: Span): Item | null {
  const line = reading.text.slice(...span);
  const bullet = BULLET.exec(line)?.[0].length ?? 0;
  const name =
    /^[\p{Lu}\p{N}«"“][^.;:–—(]{1,110}/u
      .exec(line.slice(bullet))?.[0]
      .trimEnd()
      .replace(/,(?:\s(?:a|an|the|which|who|whose)\s\p{Ll}.*)?$/u, "") ?? "";
  const start = span[0] + bullet;
  const own: Span = [start, start + name.length];
  if (name.length < 3 || name.split(/\s+/u).length > 12 || hasVerb(reading, own)) return null;
  return {
    mention: {
      span: own,
      name: name.replace(/\s+/gu, " "),
      sure: true,
      generic: false,
      kind: "other",
      why: "enumeration",
      head: null,
    },
    chunk: span,
    clean: true,
  };
}

/** A headline shortens names: of its list counts, when the text below gives one, what the text below names as well. */
function withoutHeadline(found: Joining[], { bodies, blocks }: Reading): Joining[] {
  const below = found.some(({ unit, items }) => unit.block > 0 && items.length > 0);
  if (!below) return found;
  const end = blocks[0]?.span[1] ?? 0;
  const isNamedBelow = ({ mention }: Item): boolean =>
    bodies.bodyOf(mention)?.mentions.some(({ span }) => span[0] >= end) ?? false;
  return found.map((joining) =>
    joining.unit.block === 0 ? { ...joining, items: joining.items.filter(isNamedBelow) } : joining,
  );
}

/** Keeps the joinings to the body that most of them are to; one without a target goes with any. */
function sameTarget(found: Joining[]): Joining[] {
  const counts = new Map<Body, number>();
  for (const { target, items } of found)
    if (target) counts.set(target, (counts.get(target) ?? 0) + Math.max(1, items.length));
  const [main] = [...counts].toSorted((one, other) => other[1] - one[1])[0] ?? [null];
  return found.filter(({ target }) => target === null || main === null || target === main);
}
