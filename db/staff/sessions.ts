import { and, desc, eq, gt } from "drizzle-orm";
import { browserName } from "../../lib/browser-name.ts";
import { isLocale } from "../../lib/locale.ts";
import { networkOf } from "../../lib/network-of.ts";
import { isRole, type StaffMember } from "../../lib/staff.ts";
import { reader, transact } from "../client.ts";
import { staffSession } from "../schema/staff.ts";
import { auth } from "./auth.ts";

/** Whose session it is, which one, and what only their own pages tell. */
export type SignedIn = { member: StaffMember; sessionId: string; email: string; hasFactor: boolean };

/** Who is signed in with these headers; null for nobody, for a session that has ended, and for a closed account. */
export async function findSignedIn(headers: Headers): Promise<SignedIn | null> {
  if (!headers.get("cookie")) return null;
  const found = await auth().api.getSession({ headers });
  if (!found || found.user.disabledAt) return null;
  const { id, name, role, lang, email, twoFactorEnabled } = found.user;
  if (!isRole(role) || !isLocale(lang)) return null;
  const hasFactor = twoFactorEnabled === true;
  return { member: { id, name, role, lang }, sessionId: found.session.id, email, hasFactor };
}

/** A browser in which somebody is signed in. Times are ISO 8601 in UTC. */
export type SessionLine = { id: string; startedAt: string; expiresAt: string; browser: string; address: string };

/** The sessions of a member that have not ended, the newest first. */
export async function listSessions(memberId: string, now = new Date()): Promise<SessionLine[]> {
  const rows = await reader()
    .select()
    .from(staffSession)
    .where(and(eq(staffSession.userId, memberId), gt(staffSession.expiresAt, now.toISOString())))
    .orderBy(desc(staffSession.createdAt), desc(staffSession.id));
  return rows.map(({ id, createdAt, expiresAt, userAgent, ipAddress }) => {
    const [browser, address] = [browserName(userAgent ?? ""), networkOf(ipAddress ?? "")];
    return { id, startedAt: createdAt, expiresAt, browser, address };
  });
}

/** Ends one session of this member. Another member's is left alone. */
export async function endSession(memberId: string, sessionId: string): Promise<void> {
  await transact(async (tx) => {
    await tx.delete(staffSession).where(and(eq(staffSession.userId, memberId), eq(staffSession.id, sessionId)));
  });
}

/** Signs this member out everywhere. */
export async function endSessions(memberId: string): Promise<void> {
  await transact(async (tx) => {
    await tx.delete(staffSession).where(eq(staffSession.userId, memberId));
  });
}
