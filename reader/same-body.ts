import { fold } from "../lib/folding.ts";
import type { Mention } from "./mentions.ts";
import { stemOf } from "./russian-forms.ts";

/**
 * One body of the text with all its mentions, in order. `name` is the best that the text gives: a nominative first;
 * `words` are its stems, `settled` when a mention in the nominative gave it. */
export type Body = { name: string; mentions: Mention[]; words: readonly string[]; settled: boolean };

/** `bodyOf`: the body that a mention names, or that a generic one («ассоциация») points back to; null when to none. */
export type Bodies = { all: Body[]; bodyOf: (mention: Mention) => Body | null };

const FORMS = /^(?:ооо|тоо|ао|оао|зао|пао|оо|роо|нп|ано|оюл|оф|чф|кф|жшс|ақ|ак|қб|кб|ққ|the|inc|ltd|llc|plc)$/u;
const ANY_BODY =
  /^(?:организация|объединение|общество|компания|предприятие|учреждение|сообщество|движение|group|organi[sz]ation|company|charity)$/u;
const LOOK_BACK = 60;

/**
 * Mentions of the same body, met by: equal words whatever their cases; the same quoted core; an acronym and the initials
 * of a name, or one printed behind a name in brackets; a name and its beginning («Союз писателей» … «Союз писателей
 * Казахстана»).
 */
export function sameBodies(mentions: readonly Mention[]): Bodies {
  const all: Body[] = [];
  const recent: Body[] = [];
  const byKey = new Map<string, Body>();
  const owner = new Map<Mention, Body>();
  for (const mention of mentions) {
    const keys = mention.generic ? [] : keysOf(mention.name);
    const body = mention.generic ? pointedTo(mention, recent) : bodyFor(mention, keys, all, byKey);
    if (body === null) continue;
    owner.set(mention, body);
    recent.push(body);
    if (!mention.generic) adopt(body, mention, keys, byKey);
  }
  return { all, bodyOf: (mention) => owner.get(mention) ?? null };
}

function bodyFor(mention: Mention, keys: readonly string[], all: Body[], byKey: ReadonlyMap<string, Body>): Body {
  for (const key of keys) {
    const body = byKey.get(key);
    if (body) return body;
  }
  const words = stems(mention.name);
  const recent = all.slice(-LOOK_BACK).find((body) => isBeginning(body.words, words));
  if (recent) return recent;
  const body: Body = { name: mention.name, mentions: [], words, settled: false };
  all.push(body);
  return body;
}

function adopt(body: Body, mention: Mention, keys: readonly string[], byKey: Map<string, Body>): void {
  body.mentions.push(mention);
  const longer =
    mention.sure &&
    body.settled &&
    mention.name.length > body.name.length &&
    longerName(body.words, stems(mention.name));
  if ((mention.sure && !body.settled && mention.why !== "acronym") || longer) {
    body.name = mention.name;
    body.words = stems(mention.name);
    body.settled = true;
  }
  for (const key of keys) if (!byKey.has(key)) byKey.set(key, body);
}

/** The keys under which mentions of one body meet. */
function keysOf(name: string): string[] {
  const words = stems(name);
  const keys = [words.join(" ")];
  const core = /[«“]([^«»“”]{4,})[»”]/u.exec(name)?.[1];
  if (core !== undefined) keys.push(`«${stems(core).join(" ")}`);
  const bracket = /\(([\p{Lu}\p{N}&-]{2,12})\)/u.exec(name)?.[1];
  if (bracket !== undefined) keys.push(bracket.toLowerCase(), stems(name.replace(/\s*\([^)]*\)/u, "")).join(" "));
  const initials = name.split(/[\s-]+/u).filter((word) => /^\p{L}{3,}/u.test(word));
  if (core === undefined && initials.length >= 3)
    keys.push(initials.map((word) => word.slice(0, 1).toLowerCase()).join(""));
  return keys.filter((key) => key.length > 1);
}

/** A name as the stems of its words, for telling whether one lies in another. */
export function stemsOf(name: string): string {
  return stems(name).join(" ");
}

function stems(name: string): string[] {
  return fold(name.slice(0, 300))
    .split(" ")
    .filter((word) => word !== "" && !FORMS.test(word))
    .map(stemOf);
}

function longerName(words: readonly string[], others: readonly string[]): boolean {
  return others.length > words.length && isBeginning(words, others);
}

function isBeginning(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= 2 && short.every((word, index) => word === long[index]);
}

function pointedTo(mention: Mention, past: readonly Body[]): Body | null {
  const head = mention.head ?? "";
  const recent = past.slice(-LOOK_BACK);
  const same = recent.findLast(({ mentions }) => mentions[0]?.head === head);
  if (same) return same;
  const named = recent.findLast(({ words }) => words.includes(stemOf(fold(head))));
  return named ?? (ANY_BODY.test(head) ? (recent.at(-1) ?? null) : null);
}
