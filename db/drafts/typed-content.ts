import type { FormContent } from "../../lib/form-content.ts";
import { partialDateOf } from "../../lib/partial-date.ts";
import type { RecordSnapshot } from "../publish/snapshots.ts";

/**
 * A published version as an editor would have typed it: where the draft of a change begins. A record that left has
 * nothing to alter.
 */
export function typedContent(snapshot: RecordSnapshot): FormContent | null {
  const { kind, content } = snapshot;
  switch (kind) {
    case "organisation": {
      const names = content.names.map((name) => ({ ...name, sourceId: text(name.sourceId) }));
      return { kind: content.kind, region: text(content.region), website: text(content.website), names };
    }
    case "person":
      return { names: content.names.map((name) => ({ ...name })) };
    case "event":
      return typedEvent(content);
    case "source":
      return typedSource(content);
    case "membership":
      return {
        joined: typedDate(content.joined.edtf, content.joined.basis),
        eventId: text(content.eventId),
        position: text(content.position),
        citations: content.citations.map((cited) => ({
          sourceId: text(cited.sourceId),
          assertedBy: cited.assertedBy,
          locator: text(cited.locator),
        })),
      };
    case "quote":
      return typedQuote(content);
    case "coalition":
      return typedCoalition(content);
    case "withdrawn":
      return null;
  }
}

type Snapshot<Kind extends RecordSnapshot["kind"]> = Extract<RecordSnapshot, { kind: Kind }>["content"];

function typedEvent(content: Snapshot<"event">): FormContent {
  const { claimed } = content;
  return {
    kind: content.kind,
    date: typedDate(content.date.edtf, content.date.basis),
    texts: content.texts.map((one) => ({ lang: one.lang, title: one.title, place: text(one.place) })),
    claimed: { count: text(claimed?.count), text: text(claimed?.text), lang: text(claimed?.lang) },
    agenda: content.agenda.map((point) => ({ ...point })),
    sourceIds: content.sourceIds.map(text),
  };
}

function typedSource(content: Snapshot<"source">): FormContent {
  return {
    publisher: content.publisher,
    title: text(content.title),
    url: text(content.url),
    lang: content.lang,
    published: typedDate(content.published),
    publishedAt: text(content.publishedAt),
    originId: text(content.originId),
    via: text(content.via),
    translations: content.translations.map((one) => ({
      lang: one.lang,
      publisher: text(one.publisher),
      title: text(one.title),
    })),
  };
}

function typedQuote(content: Snapshot<"quote">): FormContent {
  const { personId, speakerAsPrinted } = content;
  return {
    speaker:
      personId === null ? { is: "printed", printed: text(speakerAsPrinted) } : { is: "existing", id: text(personId) },
    role: text(content.role),
    said: typedDate(content.said.edtf, content.said.basis),
    lang: content.lang,
    text: content.text,
    form: content.form,
    locator: text(content.locator),
    checkReason: text(content.checkReason),
    organisationId: text(content.organisationId),
    eventId: text(content.eventId),
    source: { is: "existing", id: text(content.sourceId) },
    position: text(content.position),
  };
}

function typedCoalition(content: Snapshot<"coalition">): FormContent {
  const { contact, founded } = content;
  return {
    founded: founded === null ? {} : typedDate(founded),
    contact: {
      text: text(contact?.text),
      sourceId: text(contact?.sourceId),
      on: contact ? typedDate(contact.on) : {},
    },
    names: content.names.map((name) => ({
      lang: name.lang,
      name: name.name,
      short: name.short,
      about: text(name.about),
    })),
  };
}

function typedDate(edtf: string, basis = ""): FormContent {
  const { precision, latest } = partialDateOf(edtf);
  const [year = "", month = "", day = ""] = latest
    .split("-")
    .map((part, at) => (at === 0 ? part : String(Number(part))));
  const parts = {
    year,
    month: precision === "year" ? "" : month,
    day: precision === "month" || precision === "year" ? "" : day,
  };
  return { precision, ...parts, basis };
}

function text(value: string | number | null | undefined): string {
  return value === null || value === undefined ? "" : String(value);
}
