import { fold } from "../folding.ts";
import type { Decided, Fields } from "./finding.ts";

/** What a batch is made from: the decided findings, the source as typed, the text as pasted. */
export type BatchSource = {
  findings: readonly Decided[];
  source: Readonly<Fields>;
  text: string;
  /** What the record says of the coalition, as a draft types it; null while nobody has named it. */
  coalition: { content: object; target: { kind: "coalition"; id: number; baseVersion: number } } | null;
};

export type BatchDraft = {
  key: string;
  kind: "joiner" | "quote" | "coalition";
  target: { kind: "coalition"; id: number; baseVersion: number } | null;
  content: object;
};

/**
 * The drafts of a batch, in the order of the text: a joiner for each accepted body with the words that are its own, a
 * quote for the words of the coalition and of others in the record, and for each statement, and the coalition's contact. All name the same source, with the
 * pasted text, and the same event, so the first one that is published makes both and the others find them.
 */
export function batchOf(from: BatchSource): BatchDraft[] {
  const accepted = from.findings.filter(({ state }) => state === "accepted");
  const shared = sharedBy(from, accepted);
  const bodies = accepted.filter(({ group }) => group === "organisation");
  const words = accepted.filter(({ group }) => group === "words");
  const ofBodies = new Set(bodies.map(({ key }) => key));
  const joiners = bodies.map((body, index): BatchDraft => {
    const own = words.filter(({ fields }) => fields.of === body.key);
    return { key: body.key, kind: "joiner", target: null, content: joiner(body, index + 1, own, shared) };
  });
  const others = words.filter(
    ({ fields }) => !ofBodies.has(fields.of ?? "") && ownerOf(fields, from.findings) !== null,
  );
  const quotes = [...others, ...ofGroup(accepted, "statement")].map((one, index): BatchDraft => {
    const owner = ownerOf(one.fields, from.findings) ?? "";
    return { key: one.key, kind: "quote", target: null, content: quote(one, owner, words.length + index + 1, shared) };
  });
  return [...joiners, ...quotes, ...contacts(from, ofGroup(accepted, "contact"), shared)];
}

type Shared = { lang: string; joined: object; event: object; source: object; assertedBy: string };

function ofGroup(findings: readonly Decided[], group: Decided["group"]): Decided[] {
  return findings.filter((one) => one.group === group);
}

function sharedBy({ source, text }: BatchSource, accepted: readonly Decided[]): Shared {
  const { lang = "", assertedBy = "", sourceId = "", publisher, title, url, via, ...rest } = source;
  const event = accepted.find(({ group }) => group === "event")?.fields;
  const { precision, day, month, year } = rest;
  const published = { precision: precision || "day", day, month, year };
  const fresh = { publisher, title, url, lang, via, published, pasted: text };
  return {
    lang,
    assertedBy,
    joined: event
      ? { ...dateOf(event), basis: event.basis }
      : { ...published, precision: "not-later-than", basis: "published" },
    event: event ? chosenEvent(event, lang) : { is: "none" },
    source: sourceId === "" ? { is: "new", new: fresh } : { is: "existing", id: sourceId },
  };
}

function chosenEvent({ id = "", title, place, count, claim }: Fields, lang: string): object {
  if (id !== "") return { is: "existing", id };
  const texts = [{ lang, title, place }];
  return title ? { is: "new", new: { kind: "joining", texts, claimed: { count, text: claim, lang } } } : { is: "none" };
}

function dateOf({ precision, day, month, year }: Fields): object {
  return { precision, day, month, year };
}

function joiner(body: Decided, position: number, own: readonly Decided[], shared: Shared): object {
  const { lang, joined, event, source, assertedBy } = shared;
  const { id = "" } = body.fields;
  const organisation = id === "" ? { is: "new", new: newBody(body, lang) } : { is: "existing", id };
  const quotes = own.map((one) => ({ ...wordsOf(one, lang), speaksFor: "joiner" }));
  return { organisation, joined, event, source, assertedBy, position: String(position), quotes };
}

/** A name that the source does not print letter for letter is the editors'; what it prints stands beside it. */
function newBody({ fields, asPrinted }: Decided, lang: string): object {
  const { name = "", kind } = fields;
  const printed = asPrinted === "" || fold(name) === fold(asPrinted);
  const own = { lang, kind: "official", value: name, by: printed ? "source" : "editors" };
  return { kind, names: printed ? [own] : [own, { lang, kind: "as_printed", value: asPrinted, by: "source" }] };
}

function wordsOf({ group, fields }: Decided, lang: string): object {
  const { text, form = "", role = "" } = fields;
  const stated = group === "statement";
  return {
    text,
    form: stated ? "reported" : form,
    role,
    lang,
    speaker: stated ? { is: "printed", printed: fields.speaker } : speakerOf(fields, lang),
  };
}

function speakerOf({ speaker = "", who, person = "" }: Fields, lang: string): object {
  if (who === "printed") return { is: "printed", printed: speaker };
  if (person !== "") return { is: "existing", id: person };
  return { is: "new", new: { names: [{ lang, value: speaker, by: "source" }] } };
}

function quote(one: Decided, organisationId: string, position: number, shared: Shared): object {
  const { lang, joined, event, source } = shared;
  return { ...wordsOf(one, lang), said: joined, organisationId, event, source, position: String(position) };
}

/**
 * The organisation of the record whose words they are, "" for the coalition's. Null for those of a body that did not join
 * by this text and that the record does not have: they have nobody to stand with, and are never given to another.
 */
export function ownerOf({ of = "" }: Fields, findings: readonly Decided[]): string | null {
  if (of === "coalition") return "";
  const record = /^record:(\d+)$/.exec(of)?.[1];
  return record ?? (findings.find(({ key }) => key === of)?.fields.id || null);
}

/** The first telephone or address that was accepted becomes the coalition's; it has one. */
function contacts(
  { coalition, source: typed }: BatchSource,
  accepted: readonly Decided[],
  shared: Shared,
): BatchDraft[] {
  const [contact] = accepted;
  if (!contact || !coalition) return [];
  const { precision = "day", day, month, year } = typed;
  const on = { precision, day, month, year };
  const content = {
    ...coalition.content,
    contact: { text: contact.fields.text, source: shared.source, on },
    change: { kind: "addition", reason: "" },
  };
  return [{ key: contact.key, kind: "coalition", target: coalition.target, content }];
}
