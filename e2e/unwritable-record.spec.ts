import { commitsSeen } from "../db/commits.testing.ts";
import { signedInMember } from "../db/staff/signed-in.testing.ts";
import { ROLES, type Role } from "../lib/staff.ts";
import { onRecord } from "./arranged-record.ts";
import { call } from "./asking.ts";
import { comesOf, MEETS, type Place, standingsAt } from "./desk-matrix.ts";
import { builtActions } from "./desk-places.ts";
import { ACTIONS } from "./desk-table.ts";
import { addressOf, arrange, NO_THING } from "./desk-things.ts";
import { expect } from "./fixtures.ts";
import { STORY_SECRET } from "./site.ts";

/** Whoever opens the record first writes the index of its log, which the site may not. */
const opened = async () => void commitsSeen();

const test = onRecord(opened, /^(?:[^\n]*could not (?:be written|write): [^\n]*\n)*$/, {
  unwritable: true,
});

test("while nothing can be written every action gives its form back with what was typed, and nothing is done", async ({
  site,
}) => {
  const people = {
    editor: await signedInMember("editor", STORY_SECRET),
    publisher: await signedInMember("publisher", STORY_SECRET),
    admin: await signedInMember("admin", STORY_SECRET),
  };
  await signedInMember("admin", STORY_SECRET);
  const calls = [];
  for (const action of builtActions()) {
    const place: Place = ACTIONS[action.name] ?? { needs: "nothing" };
    const [{ role, standing } = { role: "admin" as const, standing: null }] = ROLES.filter((one) => isLetIn(place, one))
      .flatMap((one) => standingsAt(place).map((standing) => ({ role: one, standing })))
      .filter((one) => !place.thing || comesOf(place, one.standing, one.role) === "written");
    const { member, cookie } = people[role];
    const thing = place.thing && standing ? await arrange(place.thing, standing, member) : NO_THING;
    calls.push({ action, place, thing, cookie: `${cookie.name}=${cookie.value}` });
  }
  const before = commitsSeen();
  for (const { action, place, thing, cookie } of calls) {
    const sent = { ...place, fields: { ...thing.fields, ...place.fields } };
    const answer = await call(site, action, addressOf(action.page, thing.name), sent, {
      cookie,
      headers: { origin: site, "accept-language": "ru" },
    });
    const text = await answer.text();
    expect.soft(answer.status, action.name).toBe(200);
    expect.soft(text, action.name).toContain("Сейчас сохранить не удалось");
    for (const [field, value] of Object.entries(place.fields ?? {}))
      if (!SECRET.test(field)) expect.soft(text, `${action.name} ${field}`).toContain(value);
  }
  expect(commitsSeen()).toBe(before);
});

function isLetIn({ needs }: Place, role: Role): boolean {
  return MEETS[needs][role] === "in";
}

/** What is secret is typed again. */
const SECRET = /^(?:password|again|current|code)$/;
