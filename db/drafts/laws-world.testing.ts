import { and, desc, isNull, notInArray } from "drizzle-orm";
import type { DraftKind } from "../../lib/drafts/vocabulary.ts";
import type { DraftTarget } from "../../lib/views/draft.ts";
import type { RecordKind } from "../../lib/vocabulary.ts";
import { lastVersion } from "../changes.ts";
import { reader } from "../client.ts";
import { change } from "../schema/changes.ts";
import { membership } from "../schema/memberships.ts";
import { organisation, person } from "../schema/organisations.ts";
import { quote } from "../schema/quotes.ts";
import { source } from "../schema/sources.ts";
import { correcting, day, typedJoiner, typedOrganisation, typedSource, typedWords } from "./typed.ts";

/** What somebody begins to write: on the record of this moment, with a word of its own that nothing else contains. */
export type Work = { kind: DraftKind; target: DraftTarget | null; content: unknown };

export const WORKS = [
  "joiner",
  "quoted joiner",
  "joiner again",
  "organisation",
  "person",
  "source",
  "quote",
  "departure",
  "translation",
  "merge organisations",
  "merge people",
  "withdraw membership",
  "withdraw quote",
  "undo",
  "nonsense",
] as const;
export type WorkName = (typeof WORKS)[number];

/** Work of this sort about the record's records number `a` and `b`; about nothing when there is no such record yet. */
export async function workOn(name: WorkName, a: number, b: number, word: string): Promise<Work | null> {
  switch (name) {
    case "joiner":
      return { kind: "joiner", target: null, content: joiner(word, a, []) };
    case "quoted joiner": {
      const quotes = [
        typedWords(`Слова ${word}`, `Человек ${a % 3}`),
        typedWords(`И ещё ${word}`, `Человек ${b % 3}`, "coalition"),
      ];
      return { kind: "joiner", target: null, content: joiner(word, a, quotes) };
    }
    case "joiner again": {
      const id = a % 5 === 0 ? await pick("organisation", a) : await organisationOutside(a);
      const known = { organisation: { is: "existing", id: String(id) }, event: { is: "none" }, locator: word };
      return id === null ? null : { kind: "joiner", target: null, content: { ...joiner(word, a, []), ...known } };
    }
    case "undo": {
      const [last] = await reader().select({ seq: change.seq }).from(change).orderBy(desc(change.seq)).limit(1);
      const seq = Math.max((last?.seq ?? 0) - (a % 5), 0);
      return { kind: "undo", target: null, content: { seq: String(seq), class: "fact", reason: `Назад ${word}` } };
    }
    case "nonsense":
      return { kind: "event", target: null, content: { date: word, texts: [[word]], kind: { word } } };
    default:
      return aboutOne(name, a, b, word);
  }
}

type AboutOne = Exclude<WorkName, "joiner" | "quoted joiner" | "joiner again" | "undo" | "nonsense">;

const SUBJECTS: Record<AboutOne, [DraftKind, Exclude<RecordKind, "coalition" | "event">]> = {
  organisation: ["organisation", "organisation"],
  person: ["person", "person"],
  source: ["source", "source"],
  quote: ["quote", "quote"],
  departure: ["departure", "membership"],
  translation: ["translation", "quote"],
  "merge organisations": ["merge", "organisation"],
  "merge people": ["merge", "person"],
  "withdraw membership": ["withdrawal", "membership"],
  "withdraw quote": ["withdrawal", "quote"],
};

async function aboutOne(name: AboutOne, a: number, b: number, word: string): Promise<Work | null> {
  const [kind, subject] = SUBJECTS[name];
  const id = name === "merge organisations" && a % 5 !== 0 ? await organisationOutside(a) : await pick(subject, a);
  if (id === null) return null;
  const { version } = await lastVersion(reader(), subject, id);
  const other = await pick(subject, b);
  const content = contentOf(name, String(other ?? ""), word);
  return { kind, target: { kind: subject, id, baseVersion: version }, content };
}

function contentOf(name: AboutOne, other: string, word: string): unknown {
  const reason = `Потому что ${word}`;
  switch (name) {
    case "organisation":
      return correcting(typedOrganisation(`Союз ${word}`, "", "editors"));
    case "person":
      return correcting({ names: [{ lang: "ru", value: `Человек ${word}`, by: "source" }] });
    case "source":
      return {
        ...typedSource(`Газета ${word}`, `Слова ${word}`),
        reasons: [{ quoteId: "1", reason }],
        change: { kind: "addition" },
      };
    case "quote": {
      const words = typedWords(`Другие слова ${word}`, `Человек ${word}`);
      return correcting({ ...words, said: day("2022-10"), source: { is: "existing", id: "1" }, checkReason: reason });
    }
    case "departure":
      return { date: day("2023-02"), source: { is: "existing", id: "1" }, event: { is: "none" }, reason };
    case "translation":
      return { lang: "kk", text: `Сөздер ${word}`, by: "editors" };
    case "merge organisations":
    case "merge people":
      return { intoId: other, reason };
    default:
      return { reason };
  }
}

function joiner(word: string, a: number, quotes: unknown[]): Record<string, unknown> {
  const events = [{ is: "none" }, { is: "new", new: { kind: "joining", texts: [{ lang: "ru", title: "Встреча" }] } }];
  const publisher = a % 4 === 0 ? `Газета ${word}` : "Газета";
  return {
    ...typedJoiner(`Союз ${word}`, quotes),
    event: events[a % 2],
    source: { is: "new", new: typedSource(publisher) },
  };
}

/** An organisation that is not in the coalition now, so that it can join again or be merged. */
async function organisationOutside(at: number): Promise<number | null> {
  const inside = reader().select({ id: membership.organisationId }).from(membership).where(isNull(membership.left));
  const rows = await reader()
    .select({ id: organisation.id })
    .from(organisation)
    .where(and(notInArray(organisation.id, inside), isNull(organisation.mergedInto)));
  return rows[at % Math.max(rows.length, 1)]?.id ?? null;
}

async function pick(
  kind: "organisation" | "person" | "membership" | "quote" | "source",
  at: number,
): Promise<number | null> {
  const ids = await idsOf(kind);
  return ids[at % Math.max(ids.length, 1)] ?? null;
}

async function idsOf(kind: "organisation" | "person" | "membership" | "quote" | "source"): Promise<number[]> {
  const table = { organisation, person, membership, quote, source }[kind];
  const open = kind === "membership" ? isNull(membership.left) : undefined;
  const rows = await reader().select({ id: table.id }).from(table).where(open).orderBy(table.id);
  return rows.map((row) => row.id);
}
