import fc from "fast-check";

/** Questions made of the OpenAPI document alone, as somebody who has only that would ask: right ones and wrong ones. */

type Schema = {
  type?: string;
  enum?: string[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  anyOf?: Schema[];
};
type Parameter = { in: string; name: string; schema: Schema };
type Operation = { parameters?: Parameter[]; responses: Record<string, unknown> };
export type Description = { paths: Record<string, { get: Operation }> };
export type Asked = { path: string; address: string; declared: string[] };

const WRONG = [
  "",
  "0",
  "-1",
  "1e9",
  "99999999999999999999",
  "null",
  "'; DROP TABLE change; --",
  "%00",
  "\ud800",
  "я".repeat(300),
  "../..",
  "2022-02-30",
  "0000",
  "__proto__",
];
const SENSE = [
  "союз",
  "AMANAT",
  "partiya-amanat",
  "2022",
  "2022-10",
  "2022-10-19",
  "1",
  "7",
  "57",
  "2022-10-06.1.20.1",
  "nobody",
];

export function anyRequest({ paths }: Description): fc.Arbitrary<Asked> {
  const requests = Object.entries(paths).map(([path, { get }]) => {
    const parameters = get.parameters ?? [];
    const inPath = parameters.filter((one) => one.in === "path");
    const inQuery = parameters.filter((one) => one.in === "query");
    const segments = fc.tuple(...inPath.map((one) => textFor(one.schema).filter((text) => text !== "")));
    const unknown = fc.tuple(fc.constantFrom("as_of", "utm_source", "limit"), fc.constantFrom(...SENSE));
    const known = inQuery.map((one) => textFor(one.schema).map((value): [string, string] => [one.name, value]));
    const query = fc.array(
      known.length === 0
        ? unknown
        : fc.oneof({ weight: 12, arbitrary: fc.oneof(...known) }, { weight: 1, arbitrary: unknown }),
      { maxLength: 4 },
    );
    return fc.tuple(segments, query).map(([values, pairs]): Asked => {
      const filled = inPath.reduce(
        (text, one, index) => text.replace(`{${one.name}}`, spelt(values[index] ?? "")),
        path,
      );
      const search = pairs.map(([name, value]) => `${name}=${spelt(value)}`).join("&");
      return { path, address: `/api/v1${filled}${search && `?${search}`}`, declared: Object.keys(get.responses) };
    });
  });
  return fc.oneof(...requests);
}

function textFor(schema: Schema): fc.Arbitrary<string> {
  const right = rightValue(schema);
  return fc.oneof(
    { weight: 6, arbitrary: right },
    { weight: 2, arbitrary: fc.constantFrom(...SENSE) },
    { weight: 1, arbitrary: fc.constantFrom(...WRONG) },
  );
}

function rightValue({ type, enum: list, pattern, minimum = 1, maximum = 200, anyOf }: Schema): fc.Arbitrary<string> {
  if (anyOf) return fc.oneof(...anyOf.map(rightValue));
  if (list) return fc.constantFrom(...list);
  if (type === "integer") return fc.integer({ min: minimum, max: maximum }).map(String);
  return pattern ? fc.stringMatching(new RegExp(pattern)) : fc.constantFrom(...SENSE);
}

/** A text that has no place in an address is sent as its escape. */
function spelt(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
