import { signedInMember } from "../db/staff/signed-in.testing.ts";
import { onRecord } from "./arranged-record.ts";
import { call, look, met, send } from "./asking.ts";
import { builtActions, pagesUnder, routeMethods } from "./desk-places.ts";
import { ACTIONS, DESK_PAGES, DESK_ROUTES, MEETS, PEOPLE, type Person } from "./desk-table.ts";
import { draftsOf, withDrafts } from "./desk-things.ts";
import { expect } from "./fixtures.ts";
import { STORY_SECRET } from "./site.ts";

const test = onRecord(async () => undefined);

const PRIVATE = "private, no-store";

test("every page, action and changing route of the desk has its row in the table, and no row is left over", () => {
  expect(pagesUnder("staff", "sign-in")).toEqual(Object.keys(DESK_PAGES).sort());
  expect(
    builtActions()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(Object.keys(ACTIONS).sort());
  const guarded = routeMethods().filter(({ method, path }) => method !== "GET" || path.startsWith("/staff"));
  expect(guarded.map(({ name }) => name).sort()).toEqual(Object.keys(DESK_ROUTES).sort());
});

for (const person of PEOPLE) {
  test(`what ${person} meets at each page of the desk`, async ({ site }) => {
    const { cookie, drafts } = await comesIn(person);
    for (const [route, { needs }] of Object.entries(DESK_PAGES)) {
      for (const path of withDrafts(route, drafts)) {
        const answer = await look(`${site}${path}`, cookie);
        expect.soft(met(answer), path).toBe(MEETS[needs][person]);
        expect.soft(answer.headers.get("cache-control"), path).toBe(PRIVATE);
      }
    }
  });

  test(`what ${person} meets at each action`, async ({ site }) => {
    for (const action of builtActions()) {
      const place = ACTIONS[action.name];
      if (!place) continue;
      // An action may end the session that it was called with, so each has a member of its own.
      const { cookie, drafts } = await comesIn(person);
      const page = withDrafts(action.page, drafts)[0] ?? action.page;
      const asked = { ...cookie, headers: { origin: site } };
      const answer = await call(site, action, page, place, asked);
      const expected = MEETS[place.needs][person];
      expect.soft(met(answer), action.name).toBe(place.signsOut && expected === "in" ? "sign-in" : expected);
      expect.soft(answer.headers.get("cache-control"), action.name).toBe(PRIVATE);
    }
  });

  test(`what ${person} meets at each route of the desk`, async ({ site }) => {
    const { cookie, drafts } = await comesIn(person);
    for (const { name, method, path } of routeMethods()) {
      const place = DESK_ROUTES[name];
      if (!place) continue;
      for (const address of withDrafts(path, drafts)) {
        const answer = await reach(site, method, address, { ...cookie, fields: place.fields ?? {} });
        expect.soft(met(answer), name).toBe(MEETS[place.needs][person]);
        expect.soft(answer.headers.get("cache-control"), name).toBe(PRIVATE);
      }
    }
  });
}

type Reaching = { cookie?: string; fields: Record<string, string> };

function reach(site: string, method: string, path: string, { cookie, fields }: Reaching): Promise<Response> {
  const asked = { ...(cookie && { cookie }), headers: { origin: site } };
  if (method === "GET") return look(`${site}${path}`, asked);
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return send(`${site}${path}`, body, asked);
}

/** A person of the matrix with a session of their own, and drafts of every state that they and others have. */
async function comesIn(person: Person): Promise<{ cookie: { cookie?: string }; drafts: string[] }> {
  if (person === "nobody") return { cookie: {}, drafts: await draftsOf(null) };
  const role = person === "disabled" ? "admin" : person;
  const { member, cookie } = await signedInMember(role, STORY_SECRET, { disabled: person === "disabled" });
  return { cookie: { cookie: `${cookie.name}=${cookie.value}` }, drafts: await draftsOf(member) };
}
