import type { z } from "zod";
import { reader } from "../../db/client.ts";
import { recordHead } from "../../db/takeaway/head.ts";
import { idOfSlug } from "../../db/takeaway/keys.ts";
import { LICENCE } from "../../lib/licence.ts";
import { publicAddress } from "../../lib/public-origin.ts";
import { type Listed, READINGS } from "./collections.ts";
import { openApiDocument } from "./document.ts";
import { type Collection, isCollection, KEYS, QUERIES, type QueryOf } from "./parameters.ts";
import { Problem } from "./problem.ts";

export type JsonAnswer = { status: number; contentType: string; body: object; link?: string };

const ROOT = "/api/v1";
const JSON_TYPE = "application/json; charset=utf-8";

/** Answers a question to the public API. Never throws for what is asked, only when the record cannot be read. */
export async function answerApi(path: string, search: string): Promise<JsonAnswer> {
  try {
    return await answerTo(path, new URLSearchParams(search));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { status: error.status, contentType: "application/problem+json; charset=utf-8", body: error.details };
  }
}

async function answerTo(path: string, query: URLSearchParams): Promise<JsonAnswer> {
  const [name, key, ...more] = path.slice(ROOT.length + 1).split("/");
  if (name === "openapi.json" && key === undefined) {
    return found(openApiDocument());
  }
  if (!isCollection(name) || more.length > 0)
    throw new Problem(404, `The API has nothing at ${path}: ${ROOT}/openapi.json tells what it has.`);
  const head = await recordHead();
  const state = { record: head, licence: LICENCE };
  if (key !== undefined) return found({ ...(await oneAnswer(name, decodeURIComponent(key), query)), ...state });
  const { data, next } = await listAnswer(name, query);
  return found({ data, next, ...state }, next);
}

function found(body: object, next: string | null = null): JsonAnswer {
  return { status: 200, contentType: JSON_TYPE, body, ...(next !== null && { link: `<${next}>; rel="next"` }) };
}

async function listAnswer(name: Collection, query: URLSearchParams): Promise<Listed> {
  const { data, next } = await read(name, query);
  if (next === null) return { data, next };
  const onward = new URLSearchParams(query);
  onward.set("after", next);
  return { data, next: publicAddress(`${ROOT}/${name}?${onward}`) };
}

async function oneAnswer(name: Collection, key: string, query: URLSearchParams): Promise<{ data: object }> {
  valuesOf(query, []);
  const id = KEYS[name].safeParse(key).success ? await idOf(name, key) : null;
  const [data] = id === null ? [] : await READINGS[name].take(reader(), [id]);
  if (!data) throw new Problem(404, `There is nothing at ${name}/${key} in the record.`);
  return { data };
}

async function idOf(name: Collection, key: string): Promise<number | null> {
  if (name === "organisations" || name === "people" || name === "events") return idOfSlug(reader(), name, key, false);
  return Number(key);
}

/** Sound because the schema and the reading stand under the same name. */
function read<Name extends Collection>(name: Name, query: URLSearchParams): Promise<Listed> {
  const schema: z.ZodType<QueryOf<Name>> = QUERIES[name] as never;
  const asked = schema.safeParse(valuesOf(query, Object.keys(QUERIES[name].shape)));
  if (asked.success) return READINGS[name].page(reader(), asked.data);
  throw notUnderstood(
    asked.error.issues.map((issue) => ({ name: String(issue.path[0] ?? "?"), reason: issue.message })),
  );
}

function valuesOf(query: URLSearchParams, known: readonly string[]): Record<string, string> {
  const names = [...query.keys()];
  const unknown = names.filter((name) => !known.includes(name));
  const twice = names.filter((name, place) => names.indexOf(name) !== place);
  const wrong = [
    ...unknown.map((name) => ({ name, reason: `not one of ${known.join(", ") || "none"}` })),
    ...twice.map((name) => ({ name, reason: "given more than once" })),
  ];
  if (wrong.length > 0) throw notUnderstood(wrong);
  return Object.fromEntries(query);
}

function notUnderstood(invalid: { name: string; reason: string }[]): Problem {
  return new Problem(400, "The question cannot be understood.", invalid);
}
