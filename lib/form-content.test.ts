import fc from "fast-check";
import { expect, test } from "vitest";
import { fieldName, parseForm } from "./form-content.ts";

test("names that are paths become nested content", () => {
  const fields = new FormData();
  fields.set("organisation.is", "new");
  fields.set("organisation.new.names[0].value", "Палата");
  fields.set("quotes[1].text", "второе\r\nслово");
  fields.set("quotes[0].text", "первое");
  fields.set("sourceIds[0]", "7");
  expect(parseForm(fields)).toEqual({
    organisation: { is: "new", new: { names: [{ value: "Палата" }] } },
    quotes: [{ text: "первое" }, { text: "второе\nслово" }],
    sourceIds: ["7"],
  });
});

test("a list has no holes, and the first of two that want one place has it", () => {
  const fields: [string, string][] = [
    ["quotes[400].text", "b"],
    ["quotes[7].text", "a"],
    ["quotes[7].text", "other"],
    ["quotes.text", "other"],
    ["quotes[7].text.more", "other"],
    ["quotes", "other"],
  ];
  expect(parseForm(fields)).toEqual({ quotes: [{ text: "a" }, { text: "b" }] });
});

test("what is no field of ours is left out", () => {
  const deep = Array.from({ length: 30 }, () => "a").join(".");
  const names = [
    "$ACTION_ID_1",
    "__proto__.x",
    "a.__proto__.x",
    "constructor.x",
    "a[999]",
    "a[1000]",
    "",
    "a..b",
    "0",
    deep,
  ];
  expect(parseForm([...names.map((name) => [name, "x"] as const), ["file", new Blob()]])).toEqual({});
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test("content that is written as fields is read as itself", () => {
  const key = fc.stringMatching(/^[a-z][a-zA-Z]{0,6}$/).filter((one) => !(one in Object.prototype));
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.string({ unit: "grapheme" }).map((text) => text.replace(/\r\n?/g, "\n")),
      fc.array(tie("value"), { minLength: 1, maxLength: 4 }),
      fc.dictionary(key, tie("value"), { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
    ),
  }));
  const content = fc.dictionary(key, value, { minKeys: 1, maxKeys: 4, noNullPrototype: true });
  fc.assert(
    fc.property(content, (typed) => {
      expect(parseForm(fieldsOf(typed, ""))).toEqual(typed);
    }),
  );
});

test("any fields at all are read, and none of them reaches a prototype", () => {
  const name = fc.oneof(fc.string(), fc.stringMatching(/^([a-z_$]|\[\d\]|\.|__proto__|constructor){1,12}$/));
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.string())), (fields) => {
      parseForm(fields);
      expect(({} as { polluted?: string }).polluted).toBeUndefined();
      expect(Object.keys(Object.prototype)).toEqual([]);
    }),
  );
});

function fieldsOf(value: unknown, path: string): [string, string][] {
  if (typeof value === "string") return [[fieldName(path), value]];
  return Object.entries(value ?? {}).flatMap(([key, inner]) => fieldsOf(inner, path === "" ? key : `${path}.${key}`));
}
