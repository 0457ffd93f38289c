import type { CoalitionInput } from "../lib/record-input.ts";
import { type Actor, may, type ReviewPolicy } from "../lib/staff.ts";
import { reader, transact } from "./client.ts";
import { setReviewPolicy } from "./drafts/review-policy.ts";
import { publishCoalition } from "./publish/coalition.ts";
import { coalition } from "./schema/coalition.ts";

/** Whether somebody has said what the record is about. */
export async function hasBegun(): Promise<boolean> {
  return (await reader().select({ id: coalition.id }).from(coalition)).length > 0;
}

/**
 * The first change of a record: what it is about. An admin makes it alone, for there may be nobody yet to approve it;
 * every later change of the coalition goes through review. Does nothing once there is a coalition.
 */
export async function beginRecord(
  content: CoalitionInput,
  policy: ReviewPolicy,
  by: Actor,
): Promise<"begun" | "begun-before" | "not-allowed"> {
  if (!may(by, "administer")) return "not-allowed";
  const begun = await transact(async (tx) => {
    if ((await tx.select({ id: coalition.id }).from(coalition)).length > 0) return false;
    await publishCoalition(tx, content, { actor: by.id, kind: "creation" });
    return true;
  });
  if (!begun) return "begun-before";
  await setReviewPolicy(policy, by);
  return "begun";
}
