import { expect, test } from "vitest";
import { openSite } from "./site.testing.ts";

test("whoever looks at the desk does not wait for those who wait for their turn to write", async () => {
  const turn = Promise.withResolvers<void>();
  const site = await openSite({
    upstream: async (request, response) => {
      if (request.method === "POST") await turn.promise;
      response.end("drawn");
    },
  });
  const sent = { method: "POST", headers: { origin: "http://record.example" }, body: "name=Хартия" };
  try {
    const saved = Array.from({ length: 6 }, () => site.ask("/staff/joiners/new", sent));
    expect((await site.ask("/staff")).status).toBe(200);
    turn.resolve();
    expect((await Promise.all(saved)).map(({ status }) => status)).toEqual(Array(6).fill(200));
  } finally {
    await site.close();
  }
});
