import { type Actor, FACTOR_POLICIES, type FactorPolicy } from "../../lib/staff.ts";
import { changeSetting, settingOf } from "../settings.ts";

const NAME = "factor-policy";

/** Who must have a second factor: whoever publishes, unless an admin decided otherwise. */
export async function factorPolicy(): Promise<FactorPolicy> {
  return settingOf(NAME, FACTOR_POLICIES);
}

export async function setFactorPolicy(policy: FactorPolicy, by: Pick<Actor, "id">): Promise<void> {
  await changeSetting(NAME, policy, by);
}
