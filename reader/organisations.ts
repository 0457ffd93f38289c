import type { OrganisationKind } from "../lib/vocabulary.ts";
import type { Joining } from "./joining.ts";
import type { Matcher } from "./known.ts";
import type { Item } from "./list-items.ts";
import { enumeratedIn } from "./lists.ts";
import type { Mention } from "./mentions.ts";
import type { JoinerProposal, MentionProposal } from "./proposals.ts";
import type { Reading } from "./reading.ts";
import { type Body, stemsOf } from "./same-body.ts";
import { holds, indexAfter, onOneLine, type Span } from "./span.ts";
import type { Speech } from "./speech.ts";
import type { Unit } from "./units.ts";

/**
 * The two tiers: `joiners`, which the text says joined, in the order of its lists, each body once with all its places;
 * `mentioned`, every other body named, without the one that was joined and without what only a bare noun names.
 */
export function organisationsIn(
  reading: Reading,
  units: readonly Unit[],
  joinings: readonly Joining[],
  speeches: readonly Speech[],
  match: Matcher,
): { joiners: JoinerProposal[]; mentioned: MentionProposal[] } {
  const targets = new Set(joinings.map(({ target }) => target).filter((target) => target !== null));
  const joined = new Map<Body | Item, Item>();
  for (const item of joinings.flatMap(({ items }) => items)) {
    const body = reading.bodies.bodyOf(item.mention);
    if (body && targets.has(body)) continue;
    if (!joined.has(body ?? item) && !sameName(joined, item)) joined.set(body ?? item, item);
  }
  const joiners = [...joined].map(([owner, item]) => joiner(reading, owner, item, match));
  const taken = joiners.flatMap(({ spans }) => spans).sort((one, other) => one[0] - other[0]);
  const listed = enumerated(reading, units, taken);
  const mentioned = reading.bodies.all
    .filter((body) => !joined.has(body) && !targets.has(body) && !isOrgan(body, targets))
    .map((body) => mentionProposal(reading, body, speeches, taken))
    .filter((proposal) => proposal !== null);
  return { joiners, mentioned: [...mentioned, ...listed].sort((one, other) => firstOf(one) - firstOf(other)) };
}

function firstOf({ spans }: MentionProposal): number {
  return spans[0]?.[0] ?? 0;
}

/** Names that only an enumeration tells, each once. */
function enumerated(reading: Reading, units: readonly Unit[], taken: readonly Span[]): MentionProposal[] {
  const found = new Map<string, MentionProposal>();
  for (const { span: unit } of units) {
    for (const { span, name, why } of enumeratedIn(reading, unit)) {
      const known = found.get(name);
      if (isTaken(span, taken)) continue;
      if (known) known.spans.push(span);
      else found.set(name, { name, asPrinted: onOneLine(reading.text, span), spans: [span], why });
    }
  }
  return [...found.values()];
}

/** «Штаб Народной коалиции» is an organ of what was joined. */
function isOrgan(body: Body, targets: ReadonlySet<Body>): boolean {
  const words = ` ${stemsOf(body.name)} `;
  return [...targets].some((target) => words.includes(` ${stemsOf(target.name)} `));
}

function sameName(joined: ReadonlyMap<Body | Item, Item>, item: Item): boolean {
  return [...joined.values()].slice(-100).some(({ mention }) => mention.name === item.mention.name);
}

function joiner(reading: Reading, owner: Body | Item, item: Item, match: Matcher): JoinerProposal {
  const { span, kind } = item.mention;
  const name = nameOf(owner, item);
  const others = "mentions" in owner ? owner.mentions.map((mention) => mention.span) : [];
  const spans = [span, ...others.filter((other) => other[0] !== span[0])].sort((one, other) => one[0] - other[0]);
  const best = "mentions" in owner ? (owner.mentions.find((mention) => mention.kind !== "other")?.kind ?? kind) : kind;
  return {
    name,
    asPrinted: onOneLine(reading.text, span),
    kind: kindOf(name, kind === "other" ? best : kind),
    spans,
    match: match(name),
  };
}

/** A federation or union of trade unions is one itself. */
function kindOf(name: string, kind: OrganisationKind): OrganisationKind {
  return /профсоюз|кәсіподақ|trade union|labou?r union/iu.test(name) ? "trade_union" : kind;
}

/** The name as its list prints it, or a fuller one that begins with it. */
function nameOf(owner: Body | Item, { mention }: Item): string {
  if (!("mentions" in owner)) return mention.name;
  return ` ${stemsOf(owner.name)} `.startsWith(` ${stemsOf(mention.name)} `) ? owner.name : mention.name;
}

function mentionProposal(
  reading: Reading,
  body: Body,
  speeches: readonly Speech[],
  taken: readonly Span[],
): MentionProposal | null {
  const mentions = body.mentions.filter(({ span }) => !isSpeech(span, speeches) && !isTaken(span, taken));
  const first = mentions[0];
  if (!first) return null;
  const why = mentions.find((mention: Mention) => mention.why !== "acronym")?.why ?? "acronym";
  return {
    name: body.name,
    asPrinted: onOneLine(reading.text, first.span),
    spans: mentions.map(({ span }) => span),
    why,
  };
}

/** Words that were said are no name, however short. */
function isSpeech([from, to]: Span, speeches: readonly Speech[]): boolean {
  const speech = speeches[indexAfter(speeches, from, ({ span }) => span[1])];
  return speech !== undefined && speech.span[0] <= from + 1 && speech.span[1] >= to - 2 && from === speech.span[0] - 1;
}

function isTaken(span: Span, taken: readonly Span[]): boolean {
  const holder = taken[indexAfter(taken, span[0], (other) => other[1])];
  return holder !== undefined && holds(holder, span);
}
