import { expect, it } from "vitest";
import { batchOf } from "./batch.ts";
import { standingOf } from "./decide.ts";
import type { Finding } from "./finding.ts";
import type { Step } from "./steps.ts";

const TEXT = "Союз ткачей вступил; лига гончаров рада.";

function body(key: string, name: string, id = ""): Finding {
  return {
    key,
    group: "organisation",
    asked: true,
    spans: [[0, 5]],
    asPrinted: name,
    fields: { name, kind: "other", id },
  };
}

function words(of: string): Finding {
  const fields = { text: "Рады", form: "reported", speaker: "Анна", who: "person", role: "", of };
  return { key: "w1", group: "words", asked: true, spans: [[0, 5]], asPrinted: "", fields };
}

function drafts(of: string, id: string, ...steps: Step[]) {
  const findings = [body("o1", "Союз ткачей"), body("o2", "Лига гончаров", id), words(of)];
  const standing = standingOf(TEXT, findings, { lang: "ru" }, [...steps, { do: "accept-all" }]);
  return batchOf({ ...standing, text: TEXT, coalition: null });
}

it.each([
  [
    "a joiner stand with it",
    "o1",
    "",
    [{ kind: "joiner", content: { quotes: [{ text: "Рады" }] } }, { kind: "joiner" }],
  ],
  [
    "the coalition are a quote of nobody else",
    "coalition",
    "",
    [{}, {}, { kind: "quote", content: { organisationId: "" } }],
  ],
  [
    "an organisation of the record are a quote of it",
    "record:7",
    "",
    [{}, {}, { kind: "quote", content: { organisationId: "7" } }],
  ],
])("words of %s", (_, of, id, expected) => expect(drafts(of, id)).toMatchObject(expected));

it("words of a body that does not join go to it when the record has it, and to nobody else when it has not", () => {
  expect(drafts("o2", "", { do: "reject", key: "o2" }).map(({ kind }) => kind)).toEqual(["joiner"]);
  expect(drafts("o2", "9", { do: "reject", key: "o2" })).toMatchObject([
    {},
    { kind: "quote", content: { organisationId: "9" } },
  ]);
});

it("a speaker whom an editor linked is that person of the record, and one who is only printed stays printed", () => {
  const quotes = (fields: Record<string, string>) => drafts("o1", "", { do: "edit", key: "w1", fields });
  const speaking = (speaker: object) => [{ content: { quotes: [{ speaker }] } }, {}];
  expect(quotes({ person: "7" })).toMatchObject(speaking({ is: "existing", id: "7" }));
  expect(quotes({ person: "7", who: "printed" })).toMatchObject(speaking({ is: "printed", printed: "Анна" }));
  expect(quotes({})).toMatchObject(speaking({ is: "new", new: { names: [{ value: "Анна" }] } }));
});

it("all drafts name the event of the record that an editor chose, and else the same new one", () => {
  const event: Finding = {
    key: "e1",
    group: "event",
    asked: true,
    spans: [],
    asPrinted: "",
    fields: { title: "Съезд", precision: "day", day: "4", month: "5", year: "2031", basis: "stated" },
  };
  const events = (...steps: Step[]) => {
    const findings = [event, body("o1", "Союз ткачей"), words("coalition")];
    const standing = standingOf(TEXT, findings, { lang: "ru" }, [...steps, { do: "accept-all" }]);
    return batchOf({ ...standing, text: TEXT, coalition: null }).map(({ content }) => content);
  };
  const chosen = { event: { is: "existing", id: "3" } };
  expect(events({ do: "edit", key: "e1", fields: { id: "3" } })).toMatchObject([chosen, chosen]);
  const fresh = { event: { is: "new", new: { texts: [{ title: "Съезд" }] } } };
  expect(events()).toMatchObject([fresh, fresh]);
});
