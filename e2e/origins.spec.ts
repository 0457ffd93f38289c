import { signedInMember } from "../db/staff/signed-in.testing.ts";
import type { Actor } from "../lib/staff.ts";
import { onRecord } from "./arranged-record.ts";
import { call, met, send } from "./asking.ts";
import { builtActions, routeMethods } from "./desk-places.ts";
import { rowsOf } from "./desk-routes.ts";
import { ACTIONS } from "./desk-table.ts";
import { addressesOf } from "./desk-things.ts";
import { expect } from "./fixtures.ts";
import { STORY_SECRET } from "./site.ts";

const test = onRecord(async () => undefined);

/** What a request says of the page that it was sent from. Scheme and host have no case, so the last is the same. */
const VARIANTS: { name: string; taken: boolean; headers(site: URL): Record<string, string> }[] = [
  { name: "none", taken: false, headers: () => ({}) },
  { name: "null", taken: false, headers: () => ({ origin: "null" }) },
  { name: "foreign", taken: false, headers: () => ({ origin: "https://evil.example" }) },
  {
    name: "foreign with forged forwarding headers",
    taken: false,
    headers: () => ({
      origin: "https://evil.example",
      "x-forwarded-host": "evil.example",
      "x-forwarded-proto": "https",
      forwarded: "host=evil.example;proto=https",
    }),
  },
  { name: "sub-domain", taken: false, headers: ({ host }) => ({ origin: `http://desk.${host}` }) },
  { name: "other port", taken: false, headers: ({ hostname }) => ({ origin: `http://${hostname}:1` }) },
  { name: "same", taken: true, headers: ({ origin }) => ({ origin }) },
  { name: "same with other case", taken: true, headers: ({ origin }) => ({ origin: origin.toUpperCase() }) },
];

for (const { name, taken, headers } of VARIANTS) {
  test(`what is sent with the origin "${name}" is ${taken ? "taken" : "refused"} at every address`, async ({
    site,
  }) => {
    const actions = builtActions();
    expect(actions.length).toBeGreaterThan(1);
    for (const action of actions) {
      const place = ACTIONS[action.name];
      const { cookie, member } = await anAdmin();
      const [page = action.page] = await addressesOf(action.page, place?.thing, member);
      const answer = await call(site, action, page, place ?? {}, { cookie, headers: headers(new URL(site)) });
      expect.soft(met(answer) !== "refused", action.name).toBe(taken);
    }
    for (const { name: route, method, path } of routeMethods().filter((one) => one.method !== "GET")) {
      const { cookie, member } = await anAdmin();
      const [address = path] = await addressesOf(path, rowsOf(route)[0]?.[1].thing, member);
      const answer = await send(`${site}${address}`, new FormData(), { cookie, headers: headers(new URL(site)) });
      expect.soft(met(answer) !== "refused", `${route} ${method}`).toBe(taken);
    }
  });
}

async function anAdmin(): Promise<{ cookie: string; member: Actor }> {
  const { member, cookie } = await signedInMember("admin", STORY_SECRET);
  return { cookie: `${cookie.name}=${cookie.value}`, member };
}
