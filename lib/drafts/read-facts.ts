import { MembershipInput, QuoteInput, SentenceInput } from "../record-input.ts";
import { verbatimCheck } from "../verbatim.ts";
import { ASSERTERS, type Asserter } from "../vocabulary.ts";
import type { Content } from "./content.ts";
import type {
  DeparturePlan,
  EventChoice,
  JoinerPlan,
  OrganisationChoice,
  QuotePlan,
  SourceChoice,
  SpeakerChoice,
  Stated,
  WordsPlan,
} from "./plans.ts";
import { readNewEvent, readOrganisation, readPerson, readSource, TO_BE_MADE } from "./read-records.ts";
import { isBlank, numberOf, orNull, plain, type Reading } from "./reading.ts";

type TypedJoiner = Content<"joiner">;
type TypedWords = Omit<TypedJoiner["quotes"][number], "speaksFor">;

export function readJoiner(reading: Reading, typed: TypedJoiner): JoinerPlan | null {
  const organisation = chosenOrganisation(reading, typed.organisation);
  const joined = reading.date("joined", typed.joined);
  const event = chosenEvent(reading, typed.event);
  const source = chosenSource(reading, typed.source);
  const assertedBy = ASSERTERS.find((one) => one === typed.assertedBy) ?? reading.note("assertedBy", "choose");
  const position = positionOf(reading, typed.position);
  const quotes = typed.quotes.map((words, index) => {
    const path = `quotes.${index}`;
    const speaksFor = SPEAKS_FOR.find((one) => one === words.speaksFor);
    if (!speaksFor) return reading.note(`${path}.speaksFor`, "choose");
    const read = readWords(reading, path, words, joined, source);
    return read && { ...read, speaksFor };
  });
  if (!organisation || !joined || !event || !source || !assertedBy) return null;
  const plan = { organisation, joined, event, source, assertedBy, locator: orNull(typed.locator), position };
  if (!reading.checked("", MembershipInput, membershipOf(plan))) return null;
  return { ...plan, quotes: quotes.filter((words) => words !== null) };
}

export function readMembership(
  reading: Reading,
  typed: Content<"membership">,
): Omit<MembershipInput, "organisationId" | "departure"> | null {
  const joined = reading.date("joined", typed.joined);
  const citations = typed.citations.map((cited, index) => ({
    sourceId: reading.id(`citations.${index}.sourceId`, cited.sourceId),
    assertedBy: cited.assertedBy,
    locator: orNull(cited.locator),
  }));
  const ids = citations.map((cited) => cited.sourceId);
  for (const [index, id] of ids.entries())
    if (ids.indexOf(id) < index) reading.note(`citations.${index}.sourceId`, "twice");
  const read = reading.checked("", MembershipInput.omit({ organisationId: true, departure: true }), {
    eventId: reading.optionalId("eventId", typed.eventId),
    joined: joined ?? SOME_DAY,
    position: positionOf(reading, typed.position),
    citations,
  });
  return joined && read;
}

export function readQuote(reading: Reading, typed: Content<"quote">): QuotePlan | null {
  const source = chosenSource(reading, typed.source);
  const words = readWords(reading, "", typed, undefined, source);
  const organisationId = reading.optionalId("organisationId", typed.organisationId);
  const event = typed.event.is === "" ? eventById(reading, typed.eventId) : chosenEvent(reading, typed.event);
  const position = positionOf(reading, typed.position);
  return words && source && event && { ...words, source, organisationId, event, position };
}

export function readDeparture(reading: Reading, typed: Content<"departure">): DeparturePlan | null {
  const date = reading.date("date", typed.date);
  const source = chosenSource(reading, typed.source);
  const event = chosenEvent(reading, typed.event);
  const reason = readReason(reading, "reason", typed.reason);
  return date && source && event && reason ? { date, source, event, reason } : null;
}

/** A sentence that the public sees beside the change. */
export function readReason(reading: Reading, path: string, typed: string): string | null {
  return reading.checked(path, SentenceInput, plain(typed));
}

const SPEAKS_FOR = ["joiner", "coalition"] as const;
const SOME_DAY: Stated = { edtf: "2000", basis: "stated" };

function readWords(
  reading: Reading,
  path: string,
  typed: TypedWords,
  /** The date of what they were said at, null while it cannot be read; undefined when they need one of their own. */
  fallback: Stated | null | undefined,
  source: SourceChoice | null,
): WordsPlan | null {
  const at = (field: string): string => (path === "" ? field : `${path}.${field}`);
  const speaker = chosenSpeaker(reading, at("speaker"), typed.speaker);
  const said = fallback !== undefined && isBlank(typed.said) ? fallback : reading.date(at("said"), typed.said);
  const read = reading.checked(path, QuoteInput, {
    personId: TO_BE_MADE,
    role: orNull(typed.role),
    said: said ?? SOME_DAY,
    lang: typed.lang,
    text: plain(typed.text),
    form: typed.form,
    sourceId: TO_BE_MADE,
    locator: orNull(typed.locator),
    checkReason: orNull(typed.checkReason),
  });
  if (!read || !speaker || !said) return null;
  const pasted = source?.is === "new" ? source.pasted : null;
  const { role, lang, text, form, locator, checkReason } = read;
  if (form === "direct" && checkReason === null && pasted !== null && verbatimCheck(text, pasted).check === "missing") {
    return reading.note(at("text"), "words-missing");
  }
  return { speaker, said, role, lang, text, form, locator, checkReason };
}

function chosenOrganisation(reading: Reading, typed: TypedJoiner["organisation"]): OrganisationChoice | null {
  if (typed.is === "new") {
    const input = readOrganisation(reading, "organisation.new", typed.new, true);
    return input && { is: "new", input };
  }
  return typed.is === "existing"
    ? existing(reading, "organisation.id", typed.id)
    : reading.note("organisation.is", "choose");
}

function eventById(reading: Reading, typed: string): EventChoice {
  const id = reading.optionalId("eventId", typed);
  return id === null ? { is: "none" } : { is: "existing", id };
}

export function chosenSource(reading: Reading, typed: TypedJoiner["source"], path = "source"): SourceChoice | null {
  if (typed.is === "new") {
    const read = readSource(reading, `${path}.new`, typed.new);
    return read && { is: "new", ...read };
  }
  return typed.is === "existing" ? existing(reading, `${path}.id`, typed.id) : reading.note(`${path}.is`, "choose");
}

function chosenEvent(reading: Reading, typed: TypedJoiner["event"]): EventChoice | null {
  if (typed.is === "none") return { is: "none" };
  if (typed.is === "new") {
    const input = readNewEvent(reading, "event.new", typed.new);
    return input && { is: "new", input };
  }
  return typed.is === "existing" ? existing(reading, "event.id", typed.id) : reading.note("event.is", "choose");
}

function chosenSpeaker(reading: Reading, path: string, typed: TypedWords["speaker"]): SpeakerChoice | null {
  if (typed.is === "new") {
    const input = readPerson(reading, `${path}.new`, typed.new);
    return input && { is: "new", input };
  }
  if (typed.is === "printed") {
    const text = readReason(reading, `${path}.printed`, typed.printed);
    return text === null ? null : { is: "printed", text };
  }
  return typed.is === "existing" ? existing(reading, `${path}.id`, typed.id) : reading.note(`${path}.is`, "choose");
}

function existing(reading: Reading, path: string, typed: string): { is: "existing"; id: number } | null {
  const id = reading.id(path, typed);
  return id === null ? null : { is: "existing", id };
}

function positionOf(reading: Reading, typed: string): number {
  if (typed.trim() === "") return 1;
  return numberOf(typed) || (reading.note("position", "number") ?? 1);
}

function membershipOf(plan: {
  joined: Stated;
  assertedBy: Asserter;
  locator: string | null;
  position: number;
}): MembershipInput {
  const { joined, assertedBy, locator, position } = plan;
  return { organisationId: TO_BE_MADE, joined, position, citations: [{ sourceId: TO_BE_MADE, assertedBy, locator }] };
}
