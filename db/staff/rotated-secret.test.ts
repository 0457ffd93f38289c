import { afterEach, beforeEach, expect, it } from "vitest";
import { temporaryRecord } from "../temporary-record.testing.ts";
import { codeOf } from "./authenticator.testing.ts";
import type { StaffCookie } from "./cookies.ts";
import { beginFactor, checkCode } from "./factors.ts";
import { setPassword } from "./links.ts";
import { addMember, forgetFactors } from "./members.ts";
import { findSignedIn } from "./sessions.ts";
import { type SignIn, signIn } from "./sign-in.ts";

const PASSWORD = "four unrelated words here";
const EMAIL = "anna@desk.example";

let record: Awaited<ReturnType<typeof temporaryRecord>>;
beforeEach(async () => {
  process.env.BETTER_AUTH_SECRET = "the secret before, of thirty-two";
  record = await temporaryRecord();
});
afterEach(() => record.remove());

it("a new secret ends every session and every second factor; a password and a factor set up anew lead back in", async () => {
  const id = await member();
  const factor = await enrol(await withPassword("signed-in"));
  const before = await signedInWith(factor.code());
  expect(await whoIs(before)).toBe(id);

  process.env.BETTER_AUTH_SECRET = "the secret after, of thirty-two!";
  expect(await whoIs(before)).toBeUndefined();
  expect(await signedInWith(factor.code())).toBeNull();
  expect(await signedInWith(factor.recoveryCode)).toBeNull();

  expect(await forgetFactors()).toBe(1);
  const again = await enrol(await withPassword("signed-in"));
  expect(await whoIs(await signedInWith(again.code()))).toBe(id);
});

async function whoIs(headers: Headers | null): Promise<string | undefined> {
  return headers ? (await findSignedIn(headers))?.member.id : undefined;
}

async function member(): Promise<string> {
  const added = await addMember({ name: "Анна", email: EMAIL, role: "editor", lang: "ru" });
  if (added.result === "taken") throw new Error("taken");
  await setPassword(added.id, PASSWORD);
  return added.id;
}

/** A second factor that has been confirmed: what the authenticator shows now, and a code in its stead. */
async function enrol(headers: Headers): Promise<{ code(): string; recoveryCode: string }> {
  const made = await beginFactor(PASSWORD, headers);
  const secret = new URL(made?.uri ?? "").searchParams.get("secret") ?? "";
  const code = () => codeOf(secret);
  expect(await checkCode(code(), headers)).not.toBeNull();
  return { code, recoveryCode: made?.recoveryCodes[0] ?? "" };
}

/** The headers of a browser in which the password was typed; what came of that is expected. */
async function withPassword(expected: SignIn["result"]): Promise<Headers> {
  const done = await signIn(EMAIL, PASSWORD, new Headers());
  expect(done.result).toBe(expected);
  return browser("cookies" in done ? done.cookies : []);
}

/** Null when the code does not hold. */
async function signedInWith(code: string): Promise<Headers | null> {
  const done = await checkCode(code, await withPassword("second-factor"));
  return done && browser(done);
}

function browser(cookies: readonly StaffCookie[]): Headers {
  return new Headers({ cookie: cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join("; ") });
}
