import { createHash, randomBytes, randomUUID } from "node:crypto";
import { and, eq, gt, isNull } from "drizzle-orm";
import { type Db, reader, transact } from "../client.ts";
import { staffCredential, staffLink, staffMember, staffSession } from "../schema/staff.ts";
import { hashPassword } from "./password.ts";

/** How long a link can be used. */
export const LINK_HOURS = 72;

/** Whose password a link sets. */
export type LinkHolder = { id: string; name: string; email: string };

/**
 * Makes a one-time link for an account and takes back those made before. Returns what its address carries, which is
 * not kept and so can be told only now. `by`: the member who made it; null for the command line.
 */
export async function makeLink(memberId: string, by: string | null, now = new Date()): Promise<string> {
  const token = randomBytes(24).toString("base64url");
  const expiresAt = new Date(now.getTime() + LINK_HOURS * 3_600_000).toISOString();
  const row = { tokenHash: hashOf(token), memberId, by, at: now.toISOString(), expiresAt };
  await transact(async (tx) => {
    await tx.delete(staffLink).where(and(eq(staffLink.memberId, memberId), isNull(staffLink.usedAt)));
    await tx.insert(staffLink).values(row);
  });
  return token;
}

/** Who may set a password with this; null when it was used, has expired, was never made, or the account is closed. */
export async function linkHolder(token: string, now = new Date()): Promise<LinkHolder | null> {
  return holderOf(reader(), token, now);
}

/** Sets the password, uses the link up and ends every session of the account. Null when the link cannot be used. */
export async function redeemLink(token: string, password: string, now = new Date()): Promise<LinkHolder | null> {
  const hash = await hashPassword(password);
  return transact(async (tx) => {
    const holder = await holderOf(tx, token, now);
    if (!holder) return null;
    const at = now.toISOString();
    await tx
      .update(staffLink)
      .set({ usedAt: at })
      .where(eq(staffLink.tokenHash, hashOf(token)));
    await keepPassword(tx, holder.id, hash, at);
    await tx.delete(staffSession).where(eq(staffSession.userId, holder.id));
    return holder;
  });
}

/** Sets a password without a link, for the accounts that a demo makes by itself. */
export async function setPassword(memberId: string, password: string): Promise<void> {
  const hash = await hashPassword(password);
  await transact((tx) => keepPassword(tx, memberId, hash, new Date().toISOString()));
}

async function keepPassword(tx: Db, memberId: string, password: string, at: string): Promise<void> {
  const row = { id: randomUUID(), userId: memberId, accountId: memberId, providerId: "credential", createdAt: at };
  await tx
    .insert(staffCredential)
    .values({ ...row, password, updatedAt: at })
    .onConflictDoUpdate({
      target: [staffCredential.userId, staffCredential.providerId],
      set: { password, updatedAt: at },
    });
}

async function holderOf(db: Db, token: string, now: Date): Promise<LinkHolder | null> {
  const [row] = await db
    .select({ id: staffMember.id, name: staffMember.name, email: staffMember.email })
    .from(staffLink)
    .innerJoin(staffMember, eq(staffMember.id, staffLink.memberId))
    .where(
      and(
        eq(staffLink.tokenHash, hashOf(token)),
        isNull(staffLink.usedAt),
        gt(staffLink.expiresAt, now.toISOString()),
        isNull(staffMember.disabledAt),
      ),
    );
  return row ?? null;
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
