import { eq } from "drizzle-orm";
import { CONTENTS, type TypedDate } from "../../lib/drafts/content.ts";
import { readSource } from "../../lib/drafts/read-records.ts";
import { numberOf, type Problem, Reading } from "../../lib/drafts/reading.ts";
import type { DraftKind } from "../../lib/drafts/vocabulary.ts";
import type { Choosable } from "../../lib/views/record-match.ts";
import { checkWords } from "../captures.ts";
import { reader } from "../client.ts";
import { Refused } from "../publish/refusals.ts";
import { sameJoining } from "../publish/same-joining.ts";
import { describeRecords, findSourceAt } from "../record-search.ts";
import { source } from "../schema/sources.ts";
import { heldSource } from "./resolve.ts";

/** What the record as it is now holds against a content, beside what `problemsOf` sees in the content alone. */
export async function recordProblems(kind: DraftKind, content: unknown, targetId: number | null): Promise<Problem[]> {
  switch (kind) {
    case "joiner": {
      const { organisation, joined, source, event, quotes } = CONTENTS.joiner.parse(content);
      return gathered([
        organisation.is === "existing" && joining(organisation.id, joined, source),
        ofSource("source", source),
        event.is === "existing" && held("event", "event.id", event.id),
        ...quotes.map((words, index) => ofWords(`quotes.${index}.`, words, source)),
      ]);
    }
    case "quote": {
      const typed = CONTENTS.quote.parse(content);
      return gathered([
        ofSource("source", typed.source),
        held("organisation", "organisationId", typed.organisationId),
        held("event", "eventId", typed.eventId),
        ofWords("", typed, typed.source),
      ]);
    }
    case "departure": {
      const { source, event } = CONTENTS.departure.parse(content);
      return gathered([ofSource("source", source), event.is === "existing" && held("event", "event.id", event.id)]);
    }
    case "source": {
      const typed = CONTENTS.source.parse(content);
      return gathered([ofNewSource("", typed, targetId), held("source", "originId", typed.originId)]);
    }
    default:
      return [];
  }
}

type Asked = false | Promise<Problem[]>;
type ChosenSource = ReturnType<typeof CONTENTS.joiner.parse>["source"];
type TypedWords = Pick<ReturnType<typeof CONTENTS.quote.parse>, "speaker" | "form" | "text" | "checkReason">;

async function gathered(asked: readonly Asked[]): Promise<Problem[]> {
  return (await Promise.all(asked.map((one) => one || []))).flat();
}

async function held(kind: Choosable, field: string, id: string): Promise<Problem[]> {
  const number = numberOf(id);
  if (!number || (await describeRecords(kind, [number], "ru")).length > 0) return [];
  return [{ field, message: "gone" }];
}

/** A member joins once; but another source may tell of the same joining. */
async function joining(id: string, joined: TypedDate, chosen: ChosenSource): Promise<Problem[]> {
  const number = numberOf(id);
  const gone = await held("organisation", "organisation.id", id);
  if (gone.length > 0 || !number) return gone;
  const [match] = await describeRecords("organisation", [number], "ru");
  if (!match || match.date === null) return [];
  const date = new Reading().edtf("joined", joined);
  const known = date === null ? null : await sameJoining(reader(), number, date, await knownSource(chosen));
  return date === null || known !== null ? [] : [{ field: "organisation.id", message: "member-already" }];
}

/** The source of the record that was chosen, or that has the facts that are typed. */
async function knownSource(chosen: ChosenSource): Promise<number | null> {
  if (chosen.is === "existing") return numberOf(chosen.id);
  const read = readSource(new Reading(), "", chosen.new);
  return read && heldSource(reader(), read).catch(refusedAsNone);
}

/** That the address is another source's is a problem of the source, and said there. */
function refusedAsNone(error: unknown): null {
  if (error instanceof Refused) return null;
  throw error;
}

async function ofSource(field: string, chosen: ChosenSource): Promise<Problem[]> {
  if (chosen.is === "existing") return held("source", `${field}.id`, chosen.id);
  return chosen.is === "new" ? ofNewSource(`${field}.new.`, chosen.new, null) : [];
}

/** An address of the record belongs to one source; drafts of one reading type the same source several times. */
async function ofNewSource(path: string, typed: ChosenSource["new"], own: number | null): Promise<Problem[]> {
  const id = await findSourceAt(typed.url);
  if (id === null || id === own) return [];
  const [row] = await reader().select().from(source).where(eq(source.id, id));
  const same = row && row.publisher === typed.publisher.trim() && (row.title ?? "") === typed.title.trim();
  return same && own === null ? [] : [{ field: `${path}url`, message: "address-taken" }];
}

async function ofWords(path: string, typed: TypedWords, chosen: ChosenSource): Promise<Problem[]> {
  const { speaker, form, text, checkReason } = typed;
  const problems = speaker.is === "existing" ? await held("person", `${path}speaker.id`, speaker.id) : [];
  const sourceId = chosen.is === "existing" ? numberOf(chosen.id) : null;
  if (sourceId === null || form !== "direct" || text.trim() === "" || checkReason.trim() !== "") return problems;
  const found = await checkWords({ sourceId, form, text });
  return found.check === "missing" ? [...problems, { field: `${path}text`, message: "words-missing" }] : problems;
}
