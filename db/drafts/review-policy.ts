import { eq } from "drizzle-orm";
import { type Actor, DEFAULT_REVIEW_POLICY, REVIEW_POLICIES, type ReviewPolicy } from "../../lib/staff.ts";
import { type Db, reader, transact } from "../client.ts";
import { setting } from "../schema/drafts.ts";

const NAME = "review-policy";

/** Whether one person's work needs another's approval; two people, unless an admin decided otherwise. */
export async function reviewPolicy(db: Db = reader()): Promise<ReviewPolicy> {
  const [row] = await db.select({ value: setting.value }).from(setting).where(eq(setting.name, NAME));
  return REVIEW_POLICIES.find((policy) => policy === row?.value) ?? DEFAULT_REVIEW_POLICY;
}

export async function setReviewPolicy(policy: ReviewPolicy, by: Actor, at = new Date().toISOString()): Promise<void> {
  const row = { value: policy, by: by.id, at };
  await transact(async (tx) => {
    await tx
      .insert(setting)
      .values({ name: NAME, ...row })
      .onConflictDoUpdate({ target: setting.name, set: row });
  });
}
