import fc from "fast-check";
import { loadSample } from "../db/sample/load.ts";
import { listMembers } from "../db/staff/members.ts";
import { signedInMember } from "../db/staff/signed-in.testing.ts";
import type { Actor } from "../lib/staff.ts";
import { onRecord } from "./arranged-record.ts";
import { calledFields } from "./asking.ts";
import { type Action, builtActions, routeMethods } from "./desk-places.ts";
import { rowsOf } from "./desk-routes.ts";
import { ACTIONS } from "./desk-table.ts";
import { addressesOf, arrangeOnce, STANDINGS } from "./desk-things.ts";
import { expect } from "./fixtures.ts";
import { anyDraftForm, anyShortForm, anyUpload, type FormBody, type Known } from "./form-bodies.ts";
import { STORY_SECRET } from "./site.ts";

const test = onRecord(async () => void (await loadSample()));

/** `FORM_BODIES=10000 npm run e2e -- forged` sends the whole proof. */
const BODIES = Number(process.env.FORM_BODIES || 300);
const PATIENCE_MS = 30_000;
/** An action may change or end the account that it is called with. */
const FOR_ONE_MEMBER = 40;

const NOT_KEPT = ["signed-out", "not-allowed", "unreadable", "too-large", "gone"];

test(`${BODIES} bodies of every sort at the address that saves drafts: each is kept or refused in words`, async ({
  site,
}) => {
  test.setTimeout(60_000 + BODIES * 500);
  const { cookie, known } = await comesIn();
  const met = new Map<string, number>();
  const bodies = fc.tuple(anyDraftForm(known), fc.boolean());
  await fc.assert(
    fc.asyncProperty(bodies, async ([body, byScript]) => {
      const accept = byScript ? "application/json" : "text/html";
      const answer = await sent(`${site}/staff/drafts/save`, body, { cookie, accept, origin: site });
      const name = `${answer.status}${byScript && answer.type === "application/json" ? ` ${JSON.parse(answer.text).result}` : ""}`;
      met.set(name, (met.get(name) ?? 0) + 1);
      expect(answer.status, answer.text).toBeLessThan(500);
      if (answer.type === "application/json") {
        const isKept = answer.status === 200;
        expect(NOT_KEPT.includes(JSON.parse(answer.text).result)).toBe(!isKept);
      } else if (answer.status !== 303) expect(answer.text).toMatch(SAID_IN_WORDS);
    }),
    { numRuns: BODIES },
  );
  for (const name of ["200 saved", "200 beside", "400 unreadable", "404 gone", "303"])
    expect(met.get(name) ?? 0, name).toBeGreaterThan(0);
});

/** Every route under app/ that takes a body, but the one of the test above. */
const OTHER_ROUTES = routeMethods().filter(({ method, path }) => method !== "GET" && path !== "/staff/drafts/save");

for (const { name, method, path } of OTHER_ROUTES) {
  test(`${BODIES} bodies of every sort at ${name}: none meets a fault`, async ({ site }) => {
    test.setTimeout(60_000 + BODIES * 500);
    const { cookie, known, member } = await comesIn();
    const [address = path] = await addressesOf(path, rowsOf(name)[0]?.[1].thing, member);
    const met = new Set<number>();
    await fc.assert(
      fc.asyncProperty(anyUpload(FIELDS, known), async (body) => {
        const answer = await sent(`${site}${address}`, body, { cookie, origin: site }, method);
        met.add(answer.status);
        expect(answer.status, answer.text).toBeLessThan(500);
      }),
      { numRuns: BODIES },
    );
    expect(met.has(401) || met.has(403), "the bodies were not read").toBe(false);
  });
}

test(`${BODIES} forms with anything in them at every action: none meets a fault`, async ({ site }) => {
  test.setTimeout(60_000 + BODIES * 500);
  const actions = builtActions().filter(({ name }) => !name.includes("signOut"));
  let at = 0;
  let someone = await comesIn();
  const asked = fc.tuple(fc.constantFrom(...actions), anyShortForm(FIELDS, someone.known), fc.boolean());
  await fc.assert(
    fc.asyncProperty(asked, async ([action, body, withState]) => {
      at += 1;
      if (at % FOR_ONE_MEMBER === 0) someone = await comesIn();
      const answer = await called(site, action, asCall(body, withState), someone);
      expect(answer.status, `${action.name}\n${answer.text.slice(0, 400)}`).toBeLessThan(500);
    }),
    { numRuns: BODIES },
  );
});

test("an action that is called with anything but a form refuses it in words", async ({ site }) => {
  const someone = await comesIn();
  for (const action of builtActions().filter(({ name }) => !name.includes("signOut"))) {
    for (const forged of FORGED) {
      const answer = await called(site, action, forged, someone);
      expect.soft(answer.status, `${action.name} ${JSON.stringify(forged)}`).toBe(400);
      expect.soft(answer.text, action.name).toMatch(SAID_IN_WORDS);
    }
  }
});

const SAID_IN_WORDS = /<html lang="ru"[\s\S]*<h1[^>]*>[^<]{5,}<\/h1>/;

const FIELDS = [
  ...["id", "revision", "version", "note", "day", "time", "email", "password", "again", "current", "code", "role"],
  ...["lang", "name", "disabled", "forget", "text", "published", "reading", "key", "do", "group", "passage", "from"],
  ...["batch", "hash", "class", "reason", "seq", "request", "review", "factor", "state", "page", "locale", "contact"],
  ...["act", "act", "act", "line", "view", "typed.id", "typed.of", "typed.text"],
  ...["to", "token", "session", "typed.name", "typed.year", "founded", "name-ru", "short-ru", "into"],
];

const TEXT = "text/plain;charset=UTF-8";
const root = (...fields: [string, string][]): FormBody => ({ is: "fields", fields });
const text = (body: string): FormBody => ({ is: "bytes", bytes: Buffer.from(body), type: TEXT });
const FORGED: FormBody[] = [
  ...["[]", "5", "{{{", "[null,null]", '["a","b"]', '["$0"]', '["$@1","$K1"]', '["$n9","$D2020"]'].map(text),
  text('["$1:__proto__:constructor:constructor",{"then":"$1:__proto__:then"}]'),
  root(["_1_id", "1"]),
  ...[
    "{",
    "[]",
    '[{"sent":0},"form"]',
    '["$K1",{"sent":0}]',
    '["s","$K1"]',
    '[{},{},"$K1"]',
    '[{"sent":"$Q1"},"$K1"]',
  ].map((given) => root(["_1_id", "1"], ["0", given])),
  {
    is: "bytes",
    bytes: Buffer.from('--x\r\nContent-Disposition: form-data; name="0"\r\n\r\n['),
    type: "multipart/form-data; boundary=x",
  },
];

/** The body as React sends it, after the state of a form or alone. */
function asCall(body: FormBody, withState: boolean): FormBody {
  if (body.is === "bytes") return body;
  return { is: "fields", fields: calledFields(body.fields, !withState) };
}

type Someone = { cookie: string; known: Known; member: Actor };

async function called(site: string, action: Action, body: FormBody, { cookie, member }: Someone) {
  const [page = action.page] = await addressesOf(action.page, ACTIONS[action.name]?.thing, member);
  return sent(`${site}${page}`, body, { cookie, origin: site, "next-action": action.id });
}

async function sent(address: string, body: FormBody, headers: Record<string, string>, method = "POST") {
  const [content, type] = body.is === "bytes" ? [new Uint8Array(body.bytes), body.type] : [formOf(body.fields), null];
  const answer = await fetch(address, {
    method,
    body: content,
    redirect: "manual",
    headers: { "accept-language": "ru", ...headers, ...(type !== null && { "content-type": type }) },
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  return { status: answer.status, type: answer.headers.get("content-type") ?? "", text: await answer.text() };
}

function formOf(fields: readonly [string, string | Uint8Array][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) {
    if (typeof value === "string") form.append(name, value);
    else form.append(name, new Blob([new Uint8Array(value)]), "file.bin");
  }
  return form;
}

/** An admin, drafts of their own and of others, and what they could know of the desk. */
async function comesIn(): Promise<Someone> {
  const { member, cookie } = await signedInMember("admin", STORY_SECRET);
  const drafts = await Promise.all(STANDINGS.map((standing) => arrangeOnce("open draft", standing, member)));
  const others = (await listMembers()).filter(({ id }) => id !== member.id).map(({ id }) => id);
  const acts = ["decide", "accept-all", "source", "add", "again", "aside", "row", "undo", "o1", "w1", "e1", "merge"];
  const words = [
    ...acts,
    "addition",
    "correction",
    "fact",
    "accept:1",
    "reject",
    "ru",
    "editor",
    "yes",
    "2026-12-01",
    "10:00",
  ];
  return {
    cookie: `${cookie.name}=${cookie.value}`,
    known: { ids: [...drafts.map(({ name }) => name), ...others, "1", "2"], words },
    member,
  };
}
