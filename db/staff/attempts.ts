import { createHmac } from "node:crypto";
import { and, asc, eq, gt, lte, or } from "drizzle-orm";
import { type Db, transact } from "../client.ts";
import { staffAttempt } from "../schema/staff.ts";

const WINDOW_MS = 15 * 60_000;
/** How many tries in a quarter of an hour: from one network address, and at one account or one challenge. */
const MOST = { address: 30, account: 5 } as const;

export type Trying = { address: string; account: string };
export type Allowed = { result: "go"; succeeded: () => Promise<void> } | { result: "wait"; minutes: number };

/**
 * Counts a try before it is made, so that many at once count too; tells how long to wait when there were too many.
 * A try that succeeded is taken back. Whether such an account exists makes no difference.
 */
export async function beginTry({ address, account }: Trying, now = Date.now()): Promise<Allowed> {
  const keys = { address: keyOf("address", address), account: keyOf("account", account.trim().toLowerCase()) };
  return transact(async (tx) => {
    const earliest = new Date(now - WINDOW_MS).toISOString();
    const latest = new Date(now + WINDOW_MS).toISOString();
    // What is of the far future was counted before the clock was set back, and would lock somebody out until then.
    await tx.delete(staffAttempt).where(or(lte(staffAttempt.at, earliest), gt(staffAttempt.at, latest)));
    const waits = [
      await waitFor(tx, keys.address, MOST.address, now),
      await waitFor(tx, keys.account, MOST.account, now),
    ];
    const longest = Math.max(...waits);
    if (longest > 0) return { result: "wait", minutes: Math.ceil(longest / 60_000) };
    const at = new Date(now).toISOString();
    const rows = await tx
      .insert(staffAttempt)
      .values([
        { key: keys.address, at },
        { key: keys.account, at },
      ])
      .returning({ id: staffAttempt.id });
    return {
      result: "go",
      succeeded: () =>
        takeBack(
          keys.account,
          rows.map((row) => row.id),
        ),
    };
  });
}

/** Milliseconds until one more try may be made; 0 for now. */
async function waitFor(tx: Db, key: string, most: number, now: number): Promise<number> {
  const since = new Date(now - WINDOW_MS).toISOString();
  const rows = await tx
    .select({ at: staffAttempt.at })
    .from(staffAttempt)
    .where(and(eq(staffAttempt.key, key), gt(staffAttempt.at, since)))
    .orderBy(asc(staffAttempt.at));
  const first = rows[rows.length - most];
  return first ? Math.max(Date.parse(first.at) + WINDOW_MS - now, 1) : 0;
}

async function takeBack(account: string, ids: number[]): Promise<void> {
  await transact(async (tx) => {
    await tx.delete(staffAttempt).where(eq(staffAttempt.key, account));
    for (const id of ids) await tx.delete(staffAttempt).where(eq(staffAttempt.id, id));
  });
}

/** Neither an address nor the name of an account is written down, only what this process alone can make of it. */
function keyOf(kind: string, value: string): string {
  const secret = process.env.BETTER_AUTH_SECRET ?? "";
  return createHmac("sha256", secret).update(`${kind} ${value}`).digest("base64url");
}
