import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadSample } from "../db/sample/load.ts";
import { temporaryRecord } from "../db/temporary-record.testing.ts";
import { oneSchema, pageSchema } from "../takeaway/api/document.ts";
import { isCollection } from "../takeaway/api/parameters.ts";
import { ProblemDetails } from "../takeaway/api/problem.ts";
import { anyRequest, type Description } from "../takeaway/api/requests.testing.ts";
import { openSite } from "./site.testing.ts";

const REQUESTS = Number(process.env.API_REQUESTS ?? 5_000);
/** So many are under way at a time. */
const AT_ONCE = 50;

let stored: Awaited<ReturnType<typeof temporaryRecord>>;
let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  stored = await temporaryRecord();
  await loadSample();
  site = await openSite({ upstream: () => undefined });
});
afterAll(async () => {
  await site.close();
  stored.remove();
});

test(`${REQUESTS} questions made of the description get an answer that it declares`, async () => {
  const description: Description = JSON.parse((await site.ask("/api/v1/openapi.json")).text);
  const met = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(anyRequest(description), { minLength: AT_ONCE, maxLength: AT_ONCE }), async (asked) => {
      await Promise.all(
        asked.map(async ({ path, address, declared }) => {
          const { status, text, headers } = await site.ask(address);
          expect(status).toBeLessThan(500);
          expect(declared).toContain(String(status));
          expect(headers["access-control-allow-origin"]).toBe("*");
          const read = schemaOf(path, status).safeParse(JSON.parse(text));
          expect(read.error, address).toBeUndefined();
          met.set(`${path} ${status}`, (met.get(`${path} ${status}`) ?? 0) + 1);
        }),
      );
    }),
    { numRuns: Math.ceil(REQUESTS / AT_ONCE) },
  );
  expect([...met.values()].reduce((all, one) => all + one, 0)).toBeGreaterThanOrEqual(REQUESTS);
  for (const path of Object.keys(description.paths))
    expect(met.get(`${path} 404`) ?? met.get(`${path} 200`)).toBeGreaterThan(0);
  expect(site.log).toEqual([]);
}, 300_000);

function schemaOf(path: string, status: number) {
  const [, name, key] = path.split("/");
  if (status !== 200) return ProblemDetails;
  if (!isCollection(name)) throw new Error(`there is no collection ${name}`);
  return key === undefined ? pageSchema(name) : oneSchema(name);
}
