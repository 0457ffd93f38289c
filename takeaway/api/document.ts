import { z } from "zod";
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
import {
  ChangeResource,
  EventResource,
  MembershipResource,
  OrganisationResource,
  PersonResource,
  QuoteResource,
  SourceResource,
} from "../../lib/api/resources.ts";
import { LICENCE } from "../../lib/licence.ts";
import { publicAddress } from "../../lib/public-origin.ts";
import { COLLECTIONS, type Collection, KEYS, QUERIES } from "./parameters.ts";
import { ProblemDetails } from "./problem.ts";

/** What each collection holds, in one English sentence, and the key of one record. */
const RESOURCES = {
  memberships: {
    schema: MembershipResource,
    key: "id",
    about: "Periods of organisations in the coalition, oldest first.",
  },
  organisations: { schema: OrganisationResource, key: "slug", about: "Organisations with their names and periods." },
  people: { schema: PersonResource, key: "slug", about: "People whose words the record holds." },
  quotes: { schema: QuoteResource, key: "id", about: "Words of people and bodies, in the language they were said in." },
  events: {
    schema: EventResource,
    key: "slug",
    about: "Events at which memberships begin or end, or a statement is made.",
  },
  sources: { schema: SourceResource, key: "id", about: "Publications that the facts of the record rest on." },
  changes: { schema: ChangeResource, key: "seq", about: "Every published step, each hash covering the one before it." },
} as const satisfies Record<Collection, { schema: z.ZodType; key: string; about: string }>;

const State = z
  .strictObject({
    version: z.int().nonnegative().meta({ description: "Number of the last published step." }),
    at: z.string().nullable().meta({ description: "When that was, ISO 8601 in UTC." }),
    hash: z.string().meta({ description: "Hash of that step; it stands for the whole record." }),
  })
  .meta({ id: "RecordState" });
const Licence = z.strictObject({ name: z.string(), title: z.string(), url: z.url() }).meta({ id: "Licence" });

/** What an answer of a collection holds; the tests read every answer with it. */
export function pageSchema(name: Collection) {
  const next = z.url().nullable().meta({ description: "The address of the next page; null on the last one." });
  return z.strictObject({ data: z.array(RESOURCES[name].schema), next, record: State, licence: Licence });
}

/** What an answer about one record holds. */
export function oneSchema(name: Collection) {
  return z.strictObject({ data: RESOURCES[name].schema, record: State, licence: Licence });
}

/** The description of the API by OpenAPI 3.1, made of the schemas that read the questions and test the answers. */
export function openApiDocument(): object {
  return createDocument({
    openapi: "3.1.1",
    info: {
      title: "The coalition record",
      version: "1.0.0",
      description: [
        "Who joined a coalition, when, and in whose words, with the source of every fact.",
        "Answers are the same for everybody and change only when the record does: send `If-None-Match`.",
        `The record is under ${LICENCE.title}; quoted words stay those of their speakers and publishers.`,
      ].join(" "),
      license: { name: LICENCE.title, url: LICENCE.url },
    },
    servers: [{ url: publicAddress("/api/v1") }],
    security: [],
    tags: COLLECTIONS.map((name) => ({ name, description: RESOURCES[name].about })),
    paths: Object.assign({}, ...COLLECTIONS.map(pathsOf)),
  });
}

function pathsOf(name: Collection): ZodOpenApiPathsObject {
  const { about, key, schema } = RESOURCES[name];
  const single = schema.meta()?.id ?? name;
  const list = operation(name, `list${capital(name)}`, about, pageSchema(name), { query: QUERIES[name] });
  const path = z.object({ [key]: KEYS[name].meta({ description: `The ${key} of the record.` }) });
  const one = operation(name, `get${single}`, `One of them: ${single.toLowerCase()} by its ${key}.`, oneSchema(name), {
    path,
  });
  return { [`/${name}`]: { get: list }, [`/${name}/{${key}}`]: { get: one } };
}

function operation(
  tag: Collection,
  operationId: string,
  summary: string,
  schema: z.ZodType,
  requestParams: NonNullable<ZodOpenApiOperationObject["requestParams"]>,
): ZodOpenApiOperationObject {
  const problem = (description: string) => ({
    description,
    content: { "application/problem+json": { schema: ProblemDetails } },
  });
  const headers = z.object({
    etag: z.string().meta({ description: "Names this answer; send it back as `If-None-Match`." }),
  });
  return {
    tags: [tag],
    operationId,
    summary,
    requestParams,
    responses: {
      "200": { description: "What was asked for.", headers, content: { "application/json": { schema } } },
      "304": { description: "Nothing has changed since the answer that `If-None-Match` names." },
      "400": problem("The question cannot be understood; `invalid` says what of it."),
      "404": problem("There is no such record."),
      "503": problem("The record cannot be read now; ask again later."),
    },
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
