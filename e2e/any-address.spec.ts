import fc from "fast-check";
import { anyAddress } from "../lib/any-address.testing.ts";
import { expect, test } from "./fixtures.ts";

const ASKED = 400;

test("no made-up address meets a fault of the site", async ({ request, site }) => {
  const addresses = fc.sample(anyAddress(), ASKED);
  const answers = new Map<number, string[]>();
  for (const address of addresses) {
    const status = (await request.get(`${site}${address}`, { maxRedirects: 0 })).status();
    answers.set(status, [...(answers.get(status) ?? []), address]);
  }
  const faults = [...answers].filter(([status]) => status >= 500);
  expect(faults).toEqual([]);
  expect(answers.get(200)?.length).toBeGreaterThan(ASKED / 4);
  expect(answers.get(404)?.length).toBeGreaterThan(ASKED / 20);
});
