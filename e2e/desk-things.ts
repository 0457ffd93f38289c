import { randomUUID } from "node:crypto";
import { BORIS, carry } from "../db/drafts/rehearsal.ts";
import { typedJoiner } from "../db/drafts/typed.ts";
import { addReport, closeReport, listReports } from "../db/reports.ts";
import { makeLink } from "../db/staff/links.ts";
import { addMember, changeMember } from "../db/staff/members.ts";
import { listSessions } from "../db/staff/sessions.ts";
import { signedInAgain } from "../db/staff/signed-in.testing.ts";
import type { Actor } from "../lib/staff.ts";
import { BATCHES, DRAFTS, READINGS } from "./desk-work.ts";
import { STORY_SECRET } from "./site.ts";

/** Whose a thing is, or how far it has got. */
export const STANDINGS = ["own", "another's", "published", "closed"] as const;
export type Standing = (typeof STANDINGS)[number];

/** What stands in the brackets of an address, and what a form says of it. */
export type Arranged = { name: string; fields: Record<string, string> };

/** Who is not signed in. */
export const NOBODY: Actor = { id: "nobody", role: "editor" };

/** Of a place that names none. */
export const NO_THING: Arranged = { name: "none", fields: {} };

/** How a thing of each standing comes to be there for somebody; some have only a few of them. */
export type Standings = Partial<Record<Standing, (me: Actor) => Promise<Arranged>>>;

const LONG_AGO = new Date("2022-10-19T00:00:00Z");

const THINGS = {
  ...DRAFTS,
  ...BATCHES,
  ...READINGS,
  change: { published: changeOnRecord },
  account: {
    own: async ({ id }) => accountOf(id),
    "another's": async () => accountOf(await newMember()),
    closed: async () => {
      const id = await newMember();
      await changeMember(id, { disabled: true });
      return accountOf(id);
    },
  },
  session: {
    own: async ({ id }) => newSession(id === NOBODY.id ? await newMember() : id),
    "another's": async () => newSession(await newMember()),
  },
  report: {
    "another's": async () => reportOf(await newReport()),
    closed: async () => {
      const id = await newReport();
      await closeReport(id, "declined", BORIS);
      return reportOf(id);
    },
  },
  link: {
    "another's": async () => linkOf(await makeLink(await newMember(), null)),
    closed: async () => linkOf(await makeLink(await newMember(), null, LONG_AGO)),
  },
} satisfies Record<string, Standings>;

export type Thing = keyof typeof THINGS;

/** The standings that there are of a thing. */
export function standingsOf(thing: Thing): Standing[] {
  return STANDINGS.filter((standing) => standing in THINGS[thing]);
}

/** A new thing of this standing, for this person. */
export async function arrange(thing: Thing, standing: Standing, me: Actor): Promise<Arranged> {
  const standings: Standings = THINGS[thing];
  const make = standings[standing];
  if (!make) throw new RangeError(`there is no ${standing} ${thing}`);
  return make(me);
}

const arranged = new Map<string, Promise<Arranged>>();

/** As `arrange`, but the same one for everybody who asks, because nothing will come of it. */
export function arrangeOnce(thing: Thing, standing: Standing, me: Actor): Promise<Arranged> {
  const key = JSON.stringify([process.env.DATABASE_PATH, thing, standing, standing === "own" && me.id]);
  const there = arranged.get(key) ?? arrange(thing, standing, me);
  arranged.set(key, there);
  return there;
}

/** The address of a place, with the name of a thing in its brackets. */
export function addressOf(place: string, name: string): string {
  return place.replace(/\[locale\]/g, "ru").replace(/\[\w+\]/g, name);
}

/** The addresses of a place: one for each standing of the thing that it names, as this person asks for it. */
export async function addressesOf(place: string, thing: Thing | undefined, me: Actor): Promise<string[]> {
  if (!thing) return [addressOf(place, NO_THING.name)];
  const things = standingsOf(thing).map((standing) => arrangeOnce(thing, standing, me));
  return (await Promise.all(things)).map(({ name }) => addressOf(place, name));
}

/** Undoing takes back a membership, which is the last of what a joiner writes but its quotes. */
async function changeOnRecord(): Promise<Arranged> {
  const { last } = await carry("joiner", typedJoiner(`Союз ${randomUUID()}`), null);
  return { name: String(last), fields: { seq: String(last), request: randomUUID() } };
}

async function newMember(): Promise<string> {
  const added = await addMember({ name: "Кто-то", email: `${randomUUID()}@desk.example`, role: "editor", lang: "ru" });
  if (added.result !== "added") throw new Error(added.result);
  return added.id;
}

/** One more browser in which somebody is signed in. */
async function newSession(memberId: string): Promise<Arranged> {
  await signedInAgain(memberId, STORY_SECRET);
  const [session] = await listSessions(memberId);
  return { name: session?.id ?? "", fields: { session: session?.id ?? "" } };
}

/** From a network of its own: one may not send many. */
async function newReport(): Promise<number> {
  const requestId = randomUUID();
  const said = { requestId, page: "/ru", recordVersion: 0, text: "Дата другая.", contact: null, sender: requestId };
  await addReport(said);
  return (await listReports("new")).find((report) => report.requestId === requestId)?.id ?? 0;
}

function reportOf(id: number): Arranged {
  return { name: String(id), fields: { id: String(id) } };
}

function accountOf(id: string): Arranged {
  return { name: id, fields: { id } };
}

function linkOf(token: string): Arranged {
  return { name: token, fields: { token } };
}
