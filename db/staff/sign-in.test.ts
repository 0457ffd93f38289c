import { scrypt } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { temporaryRecord } from "../temporary-record.testing.ts";
import { makeLink, redeemLink } from "./links.ts";
import { addMember, changeMember } from "./members.ts";
import { signIn } from "./sign-in.ts";

vi.mock("node:crypto", async (original) => {
  const crypto = await original<typeof import("node:crypto")>();
  return { ...crypto, scrypt: vi.fn(crypto.scrypt) };
});

const PASSWORD = "four unrelated words here";

let record: Awaited<ReturnType<typeof temporaryRecord>>;
beforeAll(async () => {
  process.env.BETTER_AUTH_SECRET = "a secret of thirty-two characters";
  record = await temporaryRecord();
  await member("anna@desk.example", PASSWORD);
  await member("invited@desk.example", null);
  await changeMember(await member("closed@desk.example", PASSWORD), { disabled: true });
});
afterAll(() => record.remove());

async function member(email: string, password: string | null): Promise<string> {
  const added = await addMember({ name: "Анна", email, role: "editor", lang: "ru" });
  if (added.result === "taken") throw new Error("taken");
  if (password !== null) await redeemLink(await makeLink(added.id, null), password);
  return added.id;
}

/** What signing in answers, and each password that it derives a key from: its length in bytes and its cost. */
async function signingIn(email: string, password: string): Promise<{ result: string; derived: unknown[] }> {
  vi.mocked(scrypt).mockClear();
  const { result } = await signIn(email, password, new Headers());
  return { result, derived: vi.mocked(scrypt).mock.calls.map(([, , bytes, cost]) => ({ bytes, cost })) };
}

test("a wrong password costs one key, and an account that is unknown, invited or closed costs the same", async () => {
  const wrong = await signingIn("anna@desk.example", "some other words entirely");
  expect(wrong).toEqual({ result: "refused", derived: [{ bytes: 32, cost: expect.objectContaining({ N: 2 ** 17 }) }] });
  for (const email of ["nobody@desk.example", "invited@desk.example", "closed@desk.example"])
    expect(await signingIn(email, PASSWORD), email).toEqual(wrong);
  expect((await signingIn("anna@desk.example", PASSWORD)).result).toBe("signed-in");
});

test.each(["", "x", "слово ".repeat(400)])(
  "what no password can be costs the same at an unknown account as at a known one: %#",
  async (password) => {
    const known = await signingIn("anna@desk.example", password);
    expect(known.result).toBe("refused");
    expect(await signingIn("nobody@desk.example", password)).toEqual(known);
  },
);
