import { createHmac, randomUUID } from "node:crypto";
import type { Locale } from "../../lib/locale.ts";
import type { Role, StaffMember } from "../../lib/staff.ts";
import { transact } from "../client.ts";
import { staffMember, staffSession } from "../schema/staff.ts";

const HOUR_MS = 3_600_000;

type Standing = { name?: string; lang?: Locale; disabled?: boolean; hasFactor?: boolean };

/** The cookie of a browser in which somebody is signed in. */
export type SessionCookie = { name: string; value: string };

/** Writes a member with a session into the record of this process: who it is, and the cookie of their browser. */
export async function signedInMember(
  role: Role,
  secret: string,
  { name = `Story ${role}`, lang = "ru", disabled = false, hasFactor = true }: Standing = {},
): Promise<{ member: StaffMember; cookie: SessionCookie }> {
  const id = randomUUID();
  const now = new Date().toISOString();
  const times = { createdAt: now, updatedAt: now };
  const standing = { twoFactorEnabled: hasFactor, disabledAt: disabled ? now : null };
  await transact(async (tx) => {
    await tx.insert(staffMember).values({ id, name, email: `${id}@desk.example`, role, lang, ...standing, ...times });
  });
  return { member: { id, name, role, lang }, cookie: await signedInAgain(id, secret) };
}

/** One more browser in which this member is signed in. */
export async function signedInAgain(userId: string, secret: string, userAgent = ""): Promise<SessionCookie> {
  const [id, token, now] = [randomUUID(), randomUUID(), new Date()];
  const expiresAt = new Date(now.getTime() + HOUR_MS).toISOString();
  const times = { createdAt: now.toISOString(), updatedAt: now.toISOString() };
  await transact(async (tx) => {
    await tx.insert(staffSession).values({ id, token, userId, userAgent, expiresAt, ...times });
  });
  const signature = createHmac("sha256", secret).update(token).digest("base64");
  return { name: "better-auth.session_token", value: encodeURIComponent(`${token}.${signature}`) };
}
