import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** What schema.org says of its classes and properties, each by its name: above what it stands, where it fits, what it takes. */
type Vocabulary = { above: Links; domains: Links; ranges: Links };
type Links = Map<string, Set<string>>;
type Node = Record<string, unknown>;

const SCHEMA = "http://schema.org/";
const LINKS = {
  "http://www.w3.org/2000/01/rdf-schema#subClassOf": "above",
  [`${SCHEMA}domainIncludes`]: "domains",
  [`${SCHEMA}rangeIncludes`]: "ranges",
} as const satisfies Record<string, keyof Vocabulary>;
const ISO_DATE = /^-?\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?)?)?$/;

/**
 * What the published vocabulary of schema.org does not know in a block of linked data: classes, properties, properties
 * of another class, values of another kind. Empty when it accepts all of it.
 */
export function unknownToSchemaOrg(block: unknown, vocabulary = readVocabulary()): string[] {
  if (!isNode(block)) return ["not an object"];
  const context = block["@context"] === "https://schema.org" ? [] : [`context ${block["@context"]}`];
  return [...context, ...faultsOf(block, vocabulary, null)];
}

export function readVocabulary(): Vocabulary {
  const vocabulary: Vocabulary = { above: new Map(), domains: new Map(), ranges: new Map() };
  const path = createRequire(import.meta.url).resolve("@vocabulary/schema/schema.nq");
  for (const line of readFileSync(path, "utf8").split("\n")) {
    const [, subject, verb, object] = /^<http:\/\/schema\.org\/(\w+)> <([^>]+)> <([^>]+)>/.exec(line) ?? [];
    const link = Object.entries(LINKS).find(([address]) => address === verb)?.[1];
    if (!subject || !link || !object?.startsWith(SCHEMA)) continue;
    const linked = vocabulary[link].get(subject) ?? new Set();
    vocabulary[link].set(subject, linked.add(object.slice(SCHEMA.length)));
  }
  return vocabulary;
}

function faultsOf(node: Node, vocabulary: Vocabulary, reachedBy: string | null): string[] {
  const type = String(node["@type"]);
  if (type !== "Thing" && !vocabulary.above.has(type)) return [`class ${type}`];
  const classes = withAbove(type, vocabulary);
  return Object.entries(node).flatMap(([property, value]) => {
    if (property.startsWith("@")) return [];
    const domains = vocabulary.domains.get(property);
    if (!domains) return [`property ${property} of ${type}`];
    // A role stands between a subject and its value, and repeats the property that leads to it.
    const isRoleOfIt = classes.has("Role") && property === reachedBy;
    const fits = isRoleOfIt || overlap(classes, domains);
    const values = Array.isArray(value) ? value : [value];
    return [
      ...(fits ? [] : [`property ${property} of ${type}`]),
      ...values.flatMap((one) => valueFaults(one, property, vocabulary)),
    ];
  });
}

function valueFaults(value: unknown, property: string, vocabulary: Vocabulary): string[] {
  const ranges = vocabulary.ranges.get(property) ?? new Set();
  if (isNode(value)) {
    const classes = withAbove(String(value["@type"]), vocabulary);
    const fits = classes.has("Role") || overlap(classes, ranges);
    return [...(fits ? [] : [`${value["@type"]} as ${property}`]), ...faultsOf(value, vocabulary, property)];
  }
  return kindsOf(value).some((kind) => ranges.has(kind)) ? [] : [`${JSON.stringify(value)} as ${property}`];
}

function kindsOf(value: unknown): string[] {
  if (typeof value === "boolean") return ["Boolean"];
  if (typeof value === "number") return ["Number", "Integer"];
  if (typeof value !== "string") return [];
  return ["Text", ...(URL.canParse(value) ? ["URL"] : []), ...(ISO_DATE.test(value) ? ["Date", "DateTime"] : [])];
}

function withAbove(type: string, vocabulary: Vocabulary): Set<string> {
  const all = new Set([type]);
  for (const one of all) for (const above of vocabulary.above.get(one) ?? []) all.add(above);
  return all;
}

function overlap(some: Set<string>, others: Set<string>): boolean {
  return [...some].some((one) => others.has(one));
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
