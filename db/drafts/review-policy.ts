import { type Actor, REVIEW_POLICIES, type ReviewPolicy } from "../../lib/staff.ts";
import { type Db, reader } from "../client.ts";
import { changeSetting, settingOf } from "../settings.ts";

const NAME = "review-policy";

/** Whether one person's work needs another's approval; two people, unless an admin decided otherwise. */
export async function reviewPolicy(db: Db = reader()): Promise<ReviewPolicy> {
  return settingOf(NAME, REVIEW_POLICIES, db);
}

export async function setReviewPolicy(policy: ReviewPolicy, by: Actor, at?: string): Promise<void> {
  await changeSetting(NAME, policy, by, at);
}
