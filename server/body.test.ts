import { afterEach, beforeEach, expect, test } from "vitest";
import { LARGEST_BODY, LARGEST_FILE } from "./body.ts";
import { openSite } from "./site.testing.ts";

const OURS = { origin: "http://record.example" };
const READING = "/staff/reader/table/read";

let site: Awaited<ReturnType<typeof openSite>>;
let drawn: { asked: string; size: number }[];
/** Whether the address that takes files lets whoever asks send one. */
let lets: boolean;

beforeEach(async () => {
  drawn = [];
  lets = true;
  site = await openSite({
    upstream: async (request, response) => {
      let size = 0;
      for await (const chunk of request) size += Buffer.from(chunk).length;
      drawn.push({ asked: `${request.method} ${request.url}`, size });
      const isAsked = request.url === READING && request.method === "GET";
      response.statusCode = isAsked ? (lets ? 204 : 303) : 200;
      if (isAsked && !lets) response.setHeader("location", "/sign-in");
      response.end();
    },
  });
});

afterEach(() => site.close());

test.each([true, false])("a body over the limit is refused, announced or not (announced: %s)", async (announced) => {
  const body = Buffer.alloc(LARGEST_BODY + 1, "a");
  const headers = { ...OURS, ...(!announced && { "transfer-encoding": "chunked" }) };
  for (const address of ["/staff", ...(announced ? [] : [READING])]) {
    const reply = await site.ask(address, { method: "POST", body, headers });
    expect(reply.status).toBe(413);
    expect(reply.headers.connection).toBe("close");
  }
  expect(drawn).toEqual([]);
  expect((await site.ask("/staff", { method: "POST", headers: OURS, body: body.subarray(1) })).status).toBe(200);
});

test("a file is taken in by its own address", async () => {
  const body = Buffer.alloc(LARGEST_FILE, "a");
  expect((await site.ask(READING, { method: "POST", headers: OURS, body })).status).toBe(200);
  expect(drawn).toEqual([
    { asked: `GET ${READING}`, size: 0 },
    { asked: `POST ${READING}`, size: LARGEST_FILE },
  ]);
  const larger = Buffer.alloc(LARGEST_FILE + 1);
  expect((await site.ask(READING, { method: "POST", headers: OURS, body: larger })).status).toBe(413);
});

test("from somebody of whom the address does not say that they may send one, no file is taken in", async () => {
  lets = false;
  const reply = await site.ask(READING, { method: "POST", headers: OURS, body: Buffer.alloc(LARGEST_FILE, "a") });
  expect(reply).toMatchObject({ status: 303, headers: { location: "/sign-in", connection: "close" } });
  expect(drawn).toEqual([{ asked: `GET ${READING}`, size: 0 }]);
});
