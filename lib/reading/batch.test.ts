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
