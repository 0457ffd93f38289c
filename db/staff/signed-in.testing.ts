import { createHmac, randomUUID } from "node:crypto";
import type { Locale } from "../../lib/locale.ts";
import type { Role, StaffMember } from "../../lib/staff.ts";
import { transact } from "../client.ts";
import { staffMember, staffSession } from "../schema/staff.ts";

const HOUR_MS = 3_600_000;

type Standing = { name?: string; lang?: Locale; disabled?: boolean; hasFactor?: boolean };

/** Writes a member with a session into the record of this process: who it is, and the cookie of their browser. */
export async function signedInMember(
  role: Role,
  secret: string,
  { name = `Story ${role}`, lang = "ru", disabled = false, hasFactor = true }: Standing = {},
): Promise<{ member: StaffMember; cookie: { name: string; value: string } }> {
  const [id, token] = [randomUUID(), randomUUID()];
  const now = new Date();
  const times = { createdAt: now.toISOString(), updatedAt: now.toISOString() };
  const expiresAt = new Date(now.getTime() + HOUR_MS).toISOString();
  await transact(async (tx) => {
    const standing = { twoFactorEnabled: hasFactor, disabledAt: disabled ? times.createdAt : null };
    await tx.insert(staffMember).values({ id, name, email: `${id}@desk.example`, role, lang, ...standing, ...times });
    await tx.insert(staffSession).values({ id: randomUUID(), token, userId: id, expiresAt, ...times });
  });
  const signature = createHmac("sha256", secret).update(token).digest("base64");
  const cookie = { name: "better-auth.session_token", value: encodeURIComponent(`${token}.${signature}`) };
  return { member: { id, name, role, lang }, cookie };
}
