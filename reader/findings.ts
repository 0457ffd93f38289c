import { typedDateOf } from "../lib/drafts/typed-date.ts";
import type { Fields, Finding } from "../lib/reading/finding.ts";
import type { KeptFindings } from "../lib/reading/kept.ts";
import type { Proposals, QuoteProposal } from "./proposals.ts";
import { readRelease } from "./read-release.ts";
import { sourceFactsOf } from "./source-facts.ts";
import { statementParts } from "./statement-parts.ts";

/**
 * The proposals as findings that an editor decides about: the event, bodies that joined and then those that are only
 * named, words, statements, contacts, each with its key and with fields as a form types them.
 */
export function findingsOf(proposals: Proposals): Finding[] {
  return [
    ...eventFinding(proposals),
    ...numbered("organisation", organisations(proposals)),
    ...numbered(
      "words",
      proposals.quotes.map((quote) => wordsFinding(proposals, quote)),
    ),
    ...numbered(
      "statement",
      proposals.statements.map(({ text, span }) => {
        const { speaker, words } = statementParts(text, proposals.lang);
        return { spans: [span], asPrinted: text, fields: { text: words, speaker } };
      }),
    ),
    ...numbered(
      "contact",
      proposals.contacts.map(({ text, span }) => ({ spans: [span], asPrinted: text, fields: { text } })),
    ),
  ];
}

type Unnumbered = Pick<Finding, "spans" | "asPrinted" | "fields"> & { asked?: boolean };

function numbered(group: Finding["group"], found: readonly Unnumbered[]): Finding[] {
  return found.map((one, index) => ({ asked: true, ...one, group, key: `${group.slice(0, 1)}${index + 1}` }));
}

function eventFinding({ event, claimed }: Proposals): Finding[] {
  if (event.date === null && event.title === null && claimed === null) return [];
  const { precision, day, month, year } = typedDateOf(event.date?.edtf ?? null);
  const fields: Fields = {
    id: "",
    title: event.title ?? "",
    place: event.place ?? "",
    ...{ precision, day, month, year, basis: event.date?.basis ?? "" },
    count: claimed === null ? "" : String(claimed.count),
    claim: claimed?.text ?? "",
  };
  const spans = event.span[1] > 0 ? [event.span] : [];
  return numbered("event", [{ spans, asPrinted: event.title ?? "", fields }]);
}

function organisations({ joiners, mentioned }: Proposals): Unnumbered[] {
  return [
    ...joiners.map(({ name, asPrinted, kind, spans }) => ({ spans, asPrinted, fields: { name, kind, id: "" } })),
    ...mentioned.map(({ name, asPrinted, spans }) => ({
      spans,
      asPrinted,
      fields: { name, kind: "other", id: "" },
      asked: false,
    })),
  ];
}

function wordsFinding(proposals: Proposals, { text, form, speaker, organisation, span }: QuoteProposal): Unnumbered {
  const person = speaker === null ? undefined : proposals.speakers[speaker];
  const names = [...proposals.joiners, ...proposals.mentioned].map(({ name }) => name);
  const body = organisation === null ? -1 : names.indexOf(organisation);
  const fields: Fields = {
    text,
    form,
    speaker: person?.name ?? organisation ?? "",
    who: person ? "person" : "printed",
    person: "",
    role: person?.role ?? "",
    of: body < 0 ? "" : `o${body + 1}`,
  };
  return { spans: [span], asPrinted: person?.asPrinted ?? "", fields };
}

/** What a reading keeps of a text: its findings, the places beside them, and what the text says of its own source. */
export function keptFindings(text: string, published: string | null): KeptFindings {
  const proposals = readRelease(text, { published });
  const findings = findingsOf(proposals);
  const facts = sourceFactsOf(text, published);
  const { day, month, year } = typedDateOf(facts.published);
  return {
    findings,
    marks: [...speakerMarks(proposals, findings), ...countMarks(proposals)],
    ignored: proposals.ignored,
    warnings: proposals.warnings,
    source: {
      publisher: facts.publisher ?? "",
      title: facts.title ?? "",
      via: facts.via ?? "",
      lang: proposals.lang,
      assertedBy: facts.byPressService ? "coalition" : "",
      ...{ precision: "day", day, month, year, url: "", sourceId: "" },
    },
  };
}

function speakerMarks({ speakers }: Proposals, findings: readonly Finding[]): KeptFindings["marks"] {
  return speakers.flatMap(({ name, spans }) => {
    const words = findings.find(({ group, fields }) => group === "words" && fields.speaker === name);
    return words ? spans.map((span) => ({ sort: "speaker" as const, key: words.key, span })) : [];
  });
}

function countMarks({ claimed }: Proposals): KeptFindings["marks"] {
  return claimed ? [{ sort: "count", key: "e1", span: claimed.span }] : [];
}
