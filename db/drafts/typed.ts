/** Contents as an editor types them, for the tests of the desk. */

export const day = (text: string) => {
  const [year = "", month = "", day = ""] = text.split("-");
  return { precision: day ? "day" : month ? "month" : "year", year, month, day, basis: "stated" };
};

export function typedSource(publisher: string, pasted = "") {
  return { publisher, lang: "ru", published: day("2022-10-19"), pasted };
}

export function typedOrganisation(name: string, sourceId = "", by = "source") {
  return { kind: "association", names: [{ lang: "ru", kind: "official", value: name, by, sourceId }] };
}

export function typedWords(text: string, speaker: string, speaksFor = "joiner") {
  return {
    speaksFor,
    speaker: { is: "new", new: { names: [{ lang: "ru", value: speaker, by: "source" }] } },
    role: "председатель",
    lang: "ru",
    text,
    form: "direct",
  };
}

export function typedJoiner(name: string, quotes: unknown[] = []) {
  return {
    organisation: { is: "new", new: typedOrganisation(name) },
    joined: day("2022-10-19"),
    event: { is: "new", new: { kind: "joining", texts: [{ lang: "ru", title: "Встреча в Астане", place: "Астана" }] } },
    source: { is: "new", new: typedSource("Газета") },
    assertedBy: "coalition",
    position: "1",
    quotes,
  };
}

export function correcting(content: object, reason = "в источнике иначе") {
  return { ...content, change: { kind: "correction", class: "fact", reason } };
}
