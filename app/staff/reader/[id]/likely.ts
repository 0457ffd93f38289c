import { getTranslations } from "next-intl/server";
import { findDuplicates } from "@/db/duplicates.ts";
import { likelyEvents } from "@/db/likely-events.ts";
import { likelyPeople } from "@/db/likely-people.ts";
import { describeRecords, searchRecords } from "@/db/record-search.ts";
import { addressOf } from "@/lib/addresses.ts";
import type { Locale } from "@/lib/locale.ts";
import { ownerOf } from "@/lib/reading/batch.ts";
import type { Decided } from "@/lib/reading/finding.ts";
import { publishedDay } from "@/lib/reading/source.ts";
import { readId } from "@/lib/record-id.ts";
import type { RecordMatch } from "@/lib/views/record-match.ts";
import { matchDetail } from "../../drafts/form/match-detail.ts";

export const LIKELY_SORTS = ["organisation", "person", "owner", "event"] as const;
export type LikelySort = (typeof LIKELY_SORTS)[number];

/** What an editor looks for, and in which of the lists. */
export type Search = { sort: LikelySort | null; words: string };

/** A record that it may be. `value`: what its field then says. `different`: its number, where it can be told apart for good. */
export type Candidate = { value: string; name: string; detail: string; href: string; different: number | null };

/** The records that a field of a finding may name: those that are like it, or those that were looked for. */
export type Likely = { sort: LikelySort; field: "id" | "person" | "of"; candidates: Candidate[]; search: string };

/** Everything of the record that a finding may be or name; nothing of it is ever taken by itself. */
export async function likelyOf(
  finding: Decided,
  findings: readonly Decided[],
  search: Search,
  locale: Locale,
): Promise<Likely[]> {
  const looked = (sort: LikelySort): string => (search.sort === sort ? search.words : "");
  switch (finding.group) {
    case "organisation":
      return [await organisations(finding, looked("organisation"), locale)];
    case "event":
      return [await events(finding, looked("event"), locale)];
    case "words":
      return Promise.all([
        people(finding, looked("person"), locale),
        owners(finding, findings, looked("owner"), locale),
      ]);
    default:
      return [];
  }
}

async function organisations(finding: Decided, search: string, locale: Locale): Promise<Likely> {
  const names = search === "" ? [finding.fields.name ?? "", finding.asPrinted] : [search];
  const found = (await findDuplicates(names, locale)).filter(
    ({ organisation: { id } }) => !finding.different.includes(id),
  );
  const candidates = found.map(({ organisation: { id, slug }, name }): Candidate => {
    return { value: String(id), name, detail: "", href: addressOf.organisation(locale, slug), different: id };
  });
  return { sort: "organisation", field: "id", candidates, search };
}

async function people(finding: Decided, search: string, locale: Locale): Promise<Likely> {
  const { speaker = "", who, person = "" } = finding.fields;
  const alike = who === "printed" ? [] : await likelyPeople(speaker, locale);
  const found = search === "" ? alike : await searchRecords("person", search, locale);
  const matches = [...(await linked("person", person, found, locale)), ...found];
  const others = matches.filter(({ id }) => !finding.different.includes(id));
  const candidates = await candidatesOf(others, locale, String, true);
  return { sort: "person", field: "person", candidates, search };
}

/** Whose words they are, when it is a body that the record has and the text does not name as one that joined. */
async function owners(
  { fields }: Decided,
  findings: readonly Decided[],
  search: string,
  locale: Locale,
): Promise<Likely> {
  const body = findings.find(({ key }) => key === fields.of);
  const isHomeless = body !== undefined && body.state !== "accepted" && ownerOf(fields, findings) === null;
  const query = search === "" && isHomeless ? (body.fields.name ?? "") : search;
  const found = query === "" ? [] : await searchRecords("organisation", query, locale);
  const matches = [...(await linked("organisation", recordIn(fields.of), found, locale)), ...found];
  const candidates = await candidatesOf(matches, locale, (id) => `record:${id}`, false);
  return { sort: "owner", field: "of", candidates, search };
}

async function events({ fields }: Decided, search: string, locale: Locale): Promise<Likely> {
  const found =
    search === ""
      ? await likelyEvents(publishedDay(fields), fields.place ?? "", locale)
      : await searchRecords("event", search, locale);
  const matches = [...(await linked("event", fields.id, found, locale)), ...found];
  return { sort: "event", field: "id", candidates: await candidatesOf(matches, locale, String, false), search };
}

/** The number in `record:7`; "" for anything else. */
export function recordIn(of = ""): string {
  return /^record:(\d+)$/.exec(of)?.[1] ?? "";
}

/** The record that was chosen, when the list lacks it: a choice can always be seen and taken back. */
async function linked(
  kind: RecordMatch["kind"],
  chosen = "",
  found: readonly RecordMatch[],
  locale: Locale,
): Promise<RecordMatch[]> {
  const id = readId(chosen);
  return id === null || found.some((match) => match.id === id) ? [] : describeRecords(kind, [id], locale);
}

async function candidatesOf(
  matches: readonly RecordMatch[],
  locale: Locale,
  valueFor: (id: number) => string,
  canDiffer: boolean,
): Promise<Candidate[]> {
  const t = await getTranslations("desk.drafts.picker");
  return matches.map((match) => ({
    value: valueFor(match.id),
    name: match.name.text,
    detail: matchDetail(match, locale, t),
    href: `/${locale}/${match.path}`,
    different: canDiffer ? match.id : null,
  }));
}
