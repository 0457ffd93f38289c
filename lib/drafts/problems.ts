import { z } from "zod";
import { QuoteInput } from "../record-input.ts";
import { CORRECTION_CLASSES, type CorrectionClass } from "../vocabulary.ts";
import { CONTENTS, type Content } from "./content.ts";
import type { Alteration, Plan } from "./plans.ts";
import { chosenSource, readDeparture, readJoiner, readMembership, readQuote, readReason } from "./read-facts.ts";
import { readCoalition, readEvent, readOrganisation, readPerson, readSource } from "./read-records.ts";
import { type Problem, Reading } from "./reading.ts";
import type { DraftKind } from "./vocabulary.ts";

/** What keeps this content from being sent for review; `altering`: it is about a record that is there already. */
export function problemsOf(kind: DraftKind, content: unknown, altering: boolean): Problem[] {
  const read = planOf(kind, content, altering);
  return "problems" in read ? read.problems : [];
}

/** What the content asks for, or what keeps it from being clear. Never throws, whatever was typed. */
export function planOf(kind: DraftKind, content: unknown, altering: boolean): { plan: Plan } | { problems: Problem[] } {
  const reading = new Reading();
  const plan = read(reading, kind, content, altering);
  if (plan && reading.problems.length === 0) return { plan };
  return { problems: reading.problems };
}

function read(reading: Reading, kind: DraftKind, content: unknown, altering: boolean): Plan | null {
  switch (kind) {
    case "joiner": {
      const joiner = readJoiner(reading, CONTENTS.joiner.parse(content));
      return joiner && { kind, joiner };
    }
    case "quote": {
      const typed = CONTENTS.quote.parse(content);
      const quote = readQuote(reading, typed);
      const alteration = readAlteration(reading, typed.change, altering);
      return quote && { kind, quote, alteration };
    }
    case "departure": {
      const departure = readDeparture(reading, CONTENTS.departure.parse(content));
      return departure && { kind, departure };
    }
    case "translation": {
      const translation = reading.checked("", Translation, CONTENTS.translation.parse(content));
      return translation && { kind, translation };
    }
    case "merge":
    case "withdrawal":
    case "undo":
      return readStep(reading, kind, content);
    default:
      return readRecord(reading, kind, content, altering);
  }
}

type RecordKind = "organisation" | "person" | "event" | "source" | "membership" | "coalition";

function readRecord(reading: Reading, kind: RecordKind, content: unknown, altering: boolean): Plan | null {
  const typed = CONTENTS[kind].parse(content);
  const alteration = readAlteration(reading, typed.change, altering);
  switch (kind) {
    case "organisation": {
      const input = readOrganisation(reading, "", CONTENTS.organisation.parse(content), false);
      return input && { kind, input, alteration };
    }
    case "person": {
      const input = readPerson(reading, "", CONTENTS.person.parse(content));
      return input && { kind, input, alteration };
    }
    case "event": {
      const input = readEvent(reading, "", CONTENTS.event.parse(content));
      return input && { kind, input, alteration };
    }
    case "source": {
      const source = readSource(reading, "", CONTENTS.source.parse(content));
      const reasons = readReasons(reading, CONTENTS.source.parse(content).reasons);
      return source && { kind, ...source, reasons, alteration };
    }
    case "membership": {
      const input = readMembership(reading, CONTENTS.membership.parse(content));
      return input && { kind, input, alteration };
    }
    case "coalition": {
      const { contact } = CONTENTS.coalition.parse(content);
      const contactSource = contact.source.is === "" ? null : chosenSource(reading, contact.source, "contact.source");
      const input = readCoalition(reading, "", CONTENTS.coalition.parse(content));
      return input && { kind, input, contactSource, alteration };
    }
  }
}

function readStep(reading: Reading, kind: "merge" | "withdrawal" | "undo", content: unknown): Plan | null {
  const reason = readReason(reading, "reason", CONTENTS[kind].parse(content).reason);
  if (kind === "merge") {
    const intoId = reading.id("intoId", CONTENTS.merge.parse(content).intoId);
    return reason && intoId ? { kind, intoId, reason } : null;
  }
  if (kind === "withdrawal") return reason ? { kind, reason } : null;
  const { batch, ...typed } = CONTENTS.undo.parse(content);
  const mended = readClass(reading, "class", typed.class);
  if (batch !== "") return reason && mended ? { kind: "undo-batch", batch, class: mended, reason } : null;
  const seq = reading.id("seq", typed.seq);
  return reason && seq && mended ? { kind, seq, class: mended, reason } : null;
}

/** A correction says in public what was wrong; an addition may. */
function readAlteration(reading: Reading, typed: Content<"person">["change"], altering: boolean): Alteration {
  if (!altering) return null;
  if (typed.kind !== "addition" && typed.kind !== "correction") return reading.note("change.kind", "choose");
  if (typed.kind === "addition" && typed.reason.trim() === "") return { kind: "addition", reason: null };
  const mended = typed.kind === "correction" ? readClass(reading, "change.class", typed.class) : null;
  const reason = readReason(reading, "change.reason", typed.reason);
  if (typed.kind === "addition") return { kind: "addition", reason };
  return mended && reason !== null ? { kind: "correction", class: mended, reason } : null;
}

function readClass(reading: Reading, path: string, typed: string): CorrectionClass | null {
  return CORRECTION_CLASSES.find((one) => one === typed) ?? reading.note(path, "choose");
}

function readReasons(reading: Reading, typed: Content<"source">["reasons"]): { quoteId: number; reason: string }[] {
  return typed.flatMap((one, index) => {
    if (one.reason.trim() === "") return [];
    const quoteId = reading.id(`reasons.${index}.quoteId`, one.quoteId);
    const reason = readReason(reading, `reasons.${index}.reason`, one.reason);
    return quoteId && reason ? [{ quoteId, reason }] : [];
  });
}

const { lang, text, by } = QuoteInput.shape.translations.unwrap().element.shape;
const Translation = z.object({ lang, text, by });
