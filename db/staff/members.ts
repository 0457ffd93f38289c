import { randomUUID } from "node:crypto";
import { and, asc, eq, isNull, ne } from "drizzle-orm";
import type { Locale } from "../../lib/locale.ts";
import type { Role } from "../../lib/staff.ts";
import type { MemberInput } from "../../lib/staff-input.ts";
import { type Db, reader, transact } from "../client.ts";
import { staffCredential, staffFactor, staffMember, staffSession } from "../schema/staff.ts";

/** An account as an admin sees it. Times are ISO 8601 in UTC. */
export type MemberLine = {
  id: string;
  name: string;
  email: string;
  role: Role;
  lang: Locale;
  hasFactor: boolean;
  /** Whether they have set a password: until then they have only been invited. */
  hasPassword: boolean;
  disabledAt: string | null;
};

/** Everybody who has or had an account, by name. */
export async function listMembers(): Promise<MemberLine[]> {
  const rows = await reader()
    .select({ member: staffMember, password: staffCredential.password })
    .from(staffMember)
    .leftJoin(staffCredential, eq(staffCredential.userId, staffMember.id))
    .orderBy(asc(staffMember.name), asc(staffMember.id));
  return rows.map(({ member: { id, name, email, role, lang, twoFactorEnabled, disabledAt }, password }) => {
    return { id, name, email, role, lang, hasFactor: twoFactorEnabled, hasPassword: password !== null, disabledAt };
  });
}

export async function findMemberByEmail(email: string): Promise<MemberLine | null> {
  const folded = email.trim().toLowerCase();
  return (await listMembers()).find((member) => member.email === folded) ?? null;
}

/** Opens an account, which nobody can sign in to before a link has been used to set its password. */
export async function addMember(input: MemberInput): Promise<{ result: "added"; id: string } | { result: "taken" }> {
  const id = randomUUID();
  const now = new Date().toISOString();
  const added = await transact((tx) =>
    tx
      .insert(staffMember)
      .values({ id, ...input, createdAt: now, updatedAt: now })
      .onConflictDoNothing({ target: staffMember.email })
      .returning({ id: staffMember.id }),
  );
  return added.length > 0 ? { result: "added", id } : { result: "taken" };
}

export type MemberChange = { role: Role } | { disabled: boolean } | { name: string; lang: Locale };

/**
 * Alters an account; a closed one is signed out everywhere at once. The last open admin stays one: without them nobody
 * could open the desk again but from the command line.
 */
export async function changeMember(
  id: string,
  change: MemberChange,
): Promise<{ result: "done" | "no-such-member" | "last-admin" }> {
  const now = new Date().toISOString();
  return transact(async (tx) => {
    const [member] = await tx.select().from(staffMember).where(eq(staffMember.id, id));
    if (!member) return { result: "no-such-member" };
    const leaves = "role" in change ? change.role !== "admin" : "disabled" in change && change.disabled;
    if (leaves && member.role === "admin" && !(await hasOtherAdmin(tx, id))) return { result: "last-admin" };
    const set = "disabled" in change ? { disabledAt: change.disabled ? (member.disabledAt ?? now) : null } : change;
    await tx
      .update(staffMember)
      .set({ ...set, updatedAt: now })
      .where(eq(staffMember.id, id));
    if ("disabled" in change) await tx.delete(staffSession).where(eq(staffSession.userId, id));
    return { result: "done" };
  });
}

/** Forgets a second factor that its owner has lost, and signs them out everywhere. */
export async function forgetFactor(id: string): Promise<void> {
  await transact(async (tx) => {
    await tx.delete(staffFactor).where(eq(staffFactor.userId, id));
    await tx.update(staffMember).set({ twoFactorEnabled: false }).where(eq(staffMember.id, id));
    await tx.delete(staffSession).where(eq(staffSession.userId, id));
  });
}

/** The same for everybody who has one, after the secret that encrypts them was replaced. How many there were. */
export async function forgetFactors(): Promise<number> {
  const holders = (await listMembers()).filter(({ hasFactor }) => hasFactor);
  for (const { id } of holders) await forgetFactor(id);
  return holders.length;
}

async function hasOtherAdmin(tx: Db, id: string): Promise<boolean> {
  const [other] = await tx
    .select({ id: staffMember.id })
    .from(staffMember)
    .where(and(eq(staffMember.role, "admin"), isNull(staffMember.disabledAt), ne(staffMember.id, id)))
    .limit(1);
  return other !== undefined;
}
