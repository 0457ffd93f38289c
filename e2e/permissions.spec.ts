import { commitsSeen } from "../db/commits.testing.ts";
import { signedInMember } from "../db/staff/signed-in.testing.ts";
import type { Actor, Role } from "../lib/staff.ts";
import { onRecord } from "./arranged-record.ts";
import { call, look, met, send } from "./asking.ts";
import { type Comes, comesOf, MEETS, type Met, PEOPLE, type Person, type Place, standingsAt } from "./desk-matrix.ts";
import { type Action, builtActions, pagesUnder, routeMethods } from "./desk-places.ts";
import { DESK_ROUTES, rowsOf } from "./desk-routes.ts";
import { ACTIONS, DESK_PAGES } from "./desk-table.ts";
import {
  type Arranged,
  addressOf,
  arrange,
  arrangeOnce,
  NO_THING,
  NOBODY,
  type Standing,
  standingsOf,
} from "./desk-things.ts";
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
  const routes = new Set(Object.keys(DESK_ROUTES).map((name) => name.split(" ").slice(0, 2).join(" ")));
  expect(guarded.map(({ name }) => name).sort()).toEqual([...routes].sort());
});

test("a row whose address names a thing says which, and one that is about a thing says what comes of it", () => {
  for (const [name, { thing, comes }] of Object.entries({ ...DESK_PAGES, ...ACTIONS, ...DESK_ROUTES })) {
    if (/\[(?!locale)/.test(name)) expect(thing, name).toBeDefined();
    const isStep = !name.startsWith("/");
    expect(Object.keys(comes ?? {}).sort(), name).toEqual(isStep && thing ? standingsOf(thing).sort() : []);
  }
});

for (const person of PEOPLE) {
  test(`what ${person} meets at each page of the desk`, async ({ site }) => {
    const who = await comesIn(person);
    for (const [route, place] of Object.entries(DESK_PAGES)) {
      for (const asked of await askedBy(who, place)) {
        const answer = await look(`${site}${addressOf(route, asked.thing.name)}`, who.asked);
        await answer.arrayBuffer();
        expect.soft(met(answer), `${route} ${asked.standing}`).toBe(asked.meets);
        expect.soft(answer.headers.get("cache-control"), route).toBe(PRIVATE);
      }
    }
  });

  test(`what ${person} meets at each action, and what comes of it`, async ({ site }) => {
    const one = await comesIn(person);
    for (const action of builtActions()) {
      const place = ACTIONS[action.name];
      if (!place) continue;
      for (const standing of standingsAt(place)) {
        const who = place.endsSession ? await comesIn(person) : one;
        const asked = await askedAt(who, place, standing);
        await expectStep(asked, `${action.name} ${standing}`, () => callBy(site, who, action, place, asked.thing));
      }
    }
  });

  test(`what ${person} meets at each route of the desk, and what comes of it`, async ({ site }) => {
    const who = await comesIn(person);
    const steps = routeMethods().flatMap((route) =>
      rowsOf(route.name).map(([name, place]) => ({ ...route, name, place })),
    );
    for (const { name, method, path, place } of steps) {
      for (const asked of await askedBy(who, place)) {
        const address = `${site}${addressOf(path, asked.thing.name)}`;
        const fields = { ...asked.thing.fields, ...place.fields };
        await expectStep(asked, `${name} ${asked.standing}`, () => reach(site, method, address, { ...who, fields }));
      }
    }
  });
}

/** Somebody of the matrix, and how their browser asks. Nobody is asked for things as if they had some. */
type Somebody = { person: Person; member: Actor; asked: { cookie?: string } };
/** One question of the matrix, with what the table expects: to be met, and to come of it. */
type Asked = { standing: Standing | null; thing: Arranged; meets: Met; comes: Comes | null };

const ROLES: Record<Person, Role | null> = {
  nobody: null,
  disabled: "admin",
  editor: "editor",
  publisher: "publisher",
  admin: "admin",
  "a publisher without a second step": "publisher",
  "an admin without a second step": "admin",
};

/** A person of the matrix with a session of their own. */
async function comesIn(person: Person): Promise<Somebody> {
  const role = ROLES[person];
  if (role === null) return { person, member: NOBODY, asked: {} };
  const standing = { disabled: person === "disabled", hasFactor: !person.endsWith("without a second step") };
  const { member, cookie } = await signedInMember(role, STORY_SECRET, standing);
  return { person, member, asked: { cookie: `${cookie.name}=${cookie.value}` } };
}

function askedBy(who: Somebody, place: Place): Promise<Asked[]> {
  return Promise.all(standingsAt(place).map((standing) => askedAt(who, place, standing)));
}

async function askedAt({ person, member }: Somebody, place: Place, standing: Standing | null): Promise<Asked> {
  const isLetIn = MEETS[place.needs][person] === "in";
  const meets = isLetIn && place.endsSession === "here" ? "sign-in" : MEETS[place.needs][person];
  const comes = isLetIn ? comesOf(place, standing, member.role) : "kept";
  if (!place.thing || standing === null) return { standing, thing: NO_THING, meets, comes };
  const make = comes === "written" ? arrange : arrangeOnce;
  return { standing, thing: await make(place.thing, standing, member), meets, comes };
}

/** Whoever is not let in leaves no trace, and whoever is leaves what the table says. */
async function expectStep({ meets, comes }: Asked, told: string, ask: () => Promise<Response>): Promise<void> {
  const before = commitsSeen();
  const answer = await ask();
  await answer.arrayBuffer();
  expect.soft(met(answer), told).toBe(meets);
  expect.soft(answer.headers.get("cache-control"), told).toBe(PRIVATE);
  if (comes !== null) expect.soft(commitsSeen() === before ? "kept" : "written", told).toBe(comes);
}

function callBy(site: string, { asked }: Somebody, action: Action, place: Place, thing: Arranged): Promise<Response> {
  const sent = { ...place, fields: { ...thing.fields, ...place.fields } };
  return call(site, action, addressOf(action.page, thing.name), sent, { ...asked, headers: { origin: site } });
}

type Reaching = Somebody & { fields: Record<string, string> };

function reach(site: string, method: string, address: string, { asked, fields }: Reaching): Promise<Response> {
  const headers = { origin: site };
  if (method === "GET") return look(address, { ...asked, headers });
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return send(address, body, { ...asked, headers });
}
