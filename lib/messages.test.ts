import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import en from "../messages/en.json" with { type: "json" };
import kk from "../messages/kk.json" with { type: "json" };
import ru from "../messages/ru.json" with { type: "json" };

/** Messages that a value of the record picks, so that no file spells their keys out. */
const PICKED = [
  "kinds.",
  "eventPage.kinds.",
  "source.asserted.",
  "source.langs.",
  "change.classes.",
  "change.fields.",
  "change.kinds.",
  "change.values.",
  "change.records.",
  "desk.review.kinds.",
  "desk.review.refusals.",
  "desk.review.states.",
  "filters.condition.",
  "filters.without.",
  "footer.theme.",
  "report.refusals.",
  "desk.bar.",
];

const FILES = globSync("{app,components,lib,takeaway}/**/*.{ts,tsx}")
  .filter((path) => !path.endsWith(".test.ts"))
  .map((path) => literalsOf(readFileSync(path, "utf8")));

test("every message is used somewhere", () => {
  const keys = keysOf(ru).filter((key) => !PICKED.some((prefix) => key.startsWith(prefix)));
  expect(keys.filter((key) => !FILES.some((literals) => spells(literals, key)))).toEqual([]);
  expect(FILES.some((literals) => spells(literals, "timeline.noSuchMessage"))).toBe(false);
});

test("no message names one coalition: what it is called is in the record", () => {
  const named = /народн\S+ коалици|халықтық коалиц|people['’]s coalition/i;
  for (const messages of [ru, kk, en]) expect(JSON.stringify(messages)).not.toMatch(named);
});

test("the three languages have the same messages", () => {
  expect(keysOf(kk)).toEqual(keysOf(ru));
  expect(keysOf(en)).toEqual(keysOf(ru));
});

type Literals = { namespaces: Set<string>; whole: Set<string>; patterns: RegExp[] };

/** Whether a file names a namespace and, in it, the rest of the key: spelled out, or made with a value in its middle. */
function spells({ namespaces, whole, patterns }: Literals, key: string): boolean {
  const made = (text: string): boolean => whole.has(text) || patterns.some((pattern) => pattern.test(text));
  const steps = key.split(".");
  return steps.some((_, depth) => {
    const namespace = steps.slice(0, depth).join(".");
    return namespaces.has(namespace) && made(steps.slice(depth).join("."));
  });
}

function literalsOf(text: string): Literals {
  const whole = [...text.matchAll(/"([\w.-]+)"/g)].map(([, literal = ""]) => literal);
  const templates = [...text.matchAll(/`([\w.-]*(?:\$\{[^}]*\}[\w.-]*)+)`/g)].map(([, template = ""]) => template);
  const patterns = templates
    .filter((template) => /[\w-]/.test(template.replace(/\$\{[^}]*\}/g, "")))
    .map((template) => new RegExp(`^${template.replaceAll(".", "\\.").replace(/\$\{[^}]*\}/g, "[^.]+")}$`));
  const asked = [...text.matchAll(/(?:Translations(?:<typeof useTranslations)?[(<]|Words<|namespace: )"?([\w.]*)/g)];
  const namespaces = new Set(asked.map(([, namespace = ""]) => namespace));
  // Outside the pages all words come at once.
  if (text.includes("wordsOf(") || text.includes(": Words")) namespaces.add("");
  return { namespaces, whole: new Set(whole), patterns };
}

function keysOf(messages: object, path = ""): string[] {
  return Object.entries(messages)
    .flatMap(([name, inner]) => (typeof inner === "object" ? keysOf(inner, `${path}${name}.`) : [`${path}${name}`]))
    .sort();
}
