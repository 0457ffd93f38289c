import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { reader } from "../client.ts";
import { staffAttempt, staffLink, staffSession } from "../schema/staff.ts";
import { temporaryRecord } from "../temporary-record.testing.ts";
import { beginTry } from "./attempts.ts";
import { LINK_HOURS, linkHolder, makeLink, redeemLink } from "./links.ts";
import { addMember, changeMember, findMemberByEmail, listMembers } from "./members.ts";
import { endSession, endSessions, listSessions } from "./sessions.ts";
import { signIn } from "./sign-in.ts";
import { signedInAgain, signedInMember } from "./signed-in.testing.ts";

const SECRET = "a secret of thirty-two characters";
const PASSWORD = "four unrelated words here";
const HOUR = 3_600_000;

let record: Awaited<ReturnType<typeof temporaryRecord>>;
beforeEach(async () => {
  process.env.BETTER_AUTH_SECRET = SECRET;
  record = await temporaryRecord();
});
afterEach(() => record.remove());

async function member(email: string, role: "editor" | "admin" = "editor"): Promise<string> {
  const added = await addMember({ name: "Анна", email, role, lang: "ru" });
  if (added.result === "taken") throw new Error("taken");
  return added.id;
}

describe("an account", () => {
  it("is opened once for an address, and cannot be signed in to before its link was used", async () => {
    const id = await member("anna@desk.example");
    expect(await addMember({ name: "Другая", email: "anna@desk.example", role: "admin", lang: "kk" })).toEqual({
      result: "taken",
    });
    expect((await signIn("anna@desk.example", PASSWORD, new Headers())).result).toBe("refused");
    await redeemLink(await makeLink(id, null), PASSWORD);
    expect((await signIn(" Anna@Desk.example ", PASSWORD, new Headers())).result).toBe("signed-in");
  });

  it("that is closed is signed out everywhere and cannot be signed in to", async () => {
    const id = await member("anna@desk.example");
    await member("boss@desk.example", "admin");
    await redeemLink(await makeLink(id, null), PASSWORD);
    await signIn("anna@desk.example", PASSWORD, new Headers());
    expect(await reader().$count(staffSession, eq(staffSession.userId, id))).toBe(1);
    await changeMember(id, { disabled: true });
    expect(await reader().$count(staffSession, eq(staffSession.userId, id))).toBe(0);
    expect((await signIn("anna@desk.example", PASSWORD, new Headers())).result).toBe("refused");
    await changeMember(id, { disabled: false });
    expect((await signIn("anna@desk.example", PASSWORD, new Headers())).result).toBe("signed-in");
  });

  it("of the last open admin is neither closed nor given another role", async () => {
    const id = await member("boss@desk.example", "admin");
    expect(await changeMember(id, { disabled: true })).toEqual({ result: "last-admin" });
    expect(await changeMember(id, { role: "editor" })).toEqual({ result: "last-admin" });
    await member("second@desk.example", "admin");
    expect(await changeMember(id, { role: "editor" })).toEqual({ result: "done" });
    expect(await changeMember("nobody", { role: "editor" })).toEqual({ result: "no-such-member" });
    expect((await findMemberByEmail("BOSS@desk.example"))?.role).toBe("editor");
  });
});

describe("a session", () => {
  it("is ended alone, by its owner only, or with all others of theirs", async () => {
    const { member: anna } = await signedInMember("editor", SECRET);
    const { member: boris } = await signedInMember("editor", SECRET);
    await signedInAgain(anna.id, SECRET);
    const [one, other] = await listSessions(anna.id);
    if (!one || !other) throw new Error("two sessions were begun");
    await endSession(boris.id, one.id);
    expect(await listSessions(anna.id)).toEqual([one, other]);
    await endSession(anna.id, one.id);
    expect(await listSessions(anna.id)).toEqual([other]);
    await endSessions(anna.id);
    expect(await listSessions(anna.id)).toEqual([]);
    expect(await listSessions(boris.id)).toHaveLength(1);
  });
});

describe("a link", () => {
  it("is good once, for a while, and only the newest", async () => {
    const id = await member("anna@desk.example");
    const [first, second] = [await makeLink(id, null), await makeLink(id, "boss")];
    expect(await linkHolder(first)).toBeNull();
    expect((await linkHolder(second))?.name).toBe("Анна");
    expect(await linkHolder(second, new Date(Date.now() + (LINK_HOURS + 1) * HOUR))).toBeNull();
    expect((await redeemLink(second, PASSWORD))?.email).toBe("anna@desk.example");
    expect(await redeemLink(second, "another password entirely")).toBeNull();
    expect((await signIn("anna@desk.example", PASSWORD, new Headers())).result).toBe("signed-in");
  });

  it("is not kept, only its hash, and ends the sessions that there are", async () => {
    const { member: signed } = await signedInMember("editor", SECRET);
    const token = await makeLink(signed.id, null);
    const kept = await reader().select().from(staffLink);
    expect(JSON.stringify(kept)).not.toContain(token);
    await redeemLink(token, PASSWORD);
    expect(await reader().$count(staffSession, eq(staffSession.userId, signed.id))).toBe(0);
  });

  it("of a closed account is good for nothing", async () => {
    const id = await member("anna@desk.example");
    const token = await makeLink(id, null);
    await changeMember(id, { disabled: true });
    expect(await linkHolder(token)).toBeNull();
    expect(await redeemLink(token, PASSWORD)).toBeNull();
    expect((await listMembers())[0]?.hasPassword).toBe(false);
  });
});

describe("tries to sign in", () => {
  const START = Date.UTC(2026, 10, 24);

  it("at one account: five in a quarter of an hour, from wherever they come, many at once too", async () => {
    const tries = Array.from({ length: 20 }, (_, at) => ({ address: `10.0.0.${at}`, account: " Anna@desk.example" }));
    const allowed = await Promise.all(tries.map((one) => beginTry(one, START)));
    expect(allowed.filter(({ result }) => result === "go")).toHaveLength(5);
    const other = await beginTry({ address: "10.0.0.1", account: "boris@desk.example" }, START);
    expect(other.result).toBe("go");
    const later = await beginTry({ address: "10.0.0.1", account: "anna@desk.example" }, START + 14 * 60_000);
    expect(later).toEqual({ result: "wait", minutes: 1 });
    const free = await beginTry({ address: "10.0.0.1", account: "anna@desk.example" }, START + 15 * 60_000);
    expect(free.result).toBe("go");
  });

  it("from one address: thirty, at whichever accounts", async () => {
    const results = [];
    for (let at = 0; at < 31; at += 1)
      results.push((await beginTry({ address: "10.0.0.1", account: `${at}@desk.example` }, START)).result);
    expect(results.filter((result) => result === "go")).toHaveLength(30);
    expect(results.at(-1)).toBe("wait");
  });

  it("that succeed do not count, and neither address nor account is written down", async () => {
    for (let at = 0; at < 40; at += 1) {
      const attempt = await beginTry({ address: "10.0.0.1", account: "anna@desk.example" }, START);
      if (attempt.result === "wait") throw new Error("a sign-in that succeeded was counted");
      await attempt.succeeded();
    }
    await beginTry({ address: "10.0.0.1", account: "anna@desk.example" }, START);
    const kept = JSON.stringify(await reader().select().from(staffAttempt));
    expect(kept).not.toMatch(/anna|10\.0\.0\.1/);
  });
});
