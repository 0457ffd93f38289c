import { expect, test } from "vitest";
import en from "../messages/en.json" with { type: "json" };
import kk from "../messages/kk.json" with { type: "json" };
import ru from "../messages/ru.json" with { type: "json" };
import { contentOf, fieldOf, wordOf } from "./change-fields.ts";
import { LOCALES } from "./locale.ts";
import * as vocabulary from "./vocabulary.ts";

/** Where each closed list stands in a snapshot; null for the lists that no snapshot holds. */
const PLACES: Record<keyof typeof vocabulary, string | null> = {
  ORGANISATION_KINDS: "kind",
  EVENT_KINDS: "kind",
  NAME_KINDS: "names.2.kind",
  NAME_AUTHORS: "names.0.by",
  TRANSLATION_AUTHORS: "translations.1.by",
  DATE_BASES: "departure.date.basis",
  ASSERTERS: "citations.0.assertedBy",
  QUOTE_FORMS: "form",
  QUOTE_CHECKS: "check",
  RECORD_KINDS: null,
  CHANGE_KINDS: null,
  CORRECTION_CLASSES: null,
  TIMELINE_EFFECTS: null,
  SEARCHED_KINDS: null,
};

const VALUES = Object.entries(PLACES).flatMap(([list, path]) =>
  path === null
    ? []
    : Object.entries(vocabulary).flatMap(([name, values]) => (name === list ? valuesAt(path, values) : [])),
);

test.each([...VALUES, ...valuesAt("texts.0.lang", LOCALES)])("%s: %s has words in three languages", (path, value) => {
  const key = wordOf(path, value);
  expect(key).not.toBeNull();
  for (const messages of [ru, kk, en]) expect(messageAt(messages, key ?? "")).toMatch(/\p{L}/u);
});

test("free text, even when it looks like a word of a list, stays as it is", () => {
  expect(wordOf("text", "direct")).toBeNull();
  expect(wordOf("names.0.value", "other")).toBeNull();
  expect(wordOf("kind", "choir")).toBeNull();
});

test("dates and numbers of other entries are known by their place", () => {
  for (const path of ["joined.edtf", "published", "founded", "contact.on"]) expect(contentOf(path)).toBe("date");
  for (const path of ["sourceIds.0", "citations.1.sourceId"]) expect(contentOf(path)).toBe("entry");
  expect(contentOf("contact.text")).toBe("text");
  expect(fieldOf("contact.on")).toBe("contact");
  expect(fieldOf("no.such")).toBe("other");
});

function valuesAt(path: string, values: readonly string[]): [string, string][] {
  return values.map((value) => [path, value]);
}

function messageAt(messages: object, key: string): unknown {
  return key
    .split(".")
    .reduce<unknown>((part, step) => Object.entries(part ?? {}).find(([name]) => name === step)?.[1], messages);
}
