import type { Locale } from "./locale.ts";

/** What a member of the staff may do; each role may all that the one before may. */
export const ROLES = ["editor", "publisher", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** Who acts, as the session says: an opaque id and the role of this moment. */
export type Actor = { id: string; role: Role };

/** Somebody who is signed in, with the language in which the desk speaks to them. */
export type StaffMember = Actor & { name: string; lang: Locale };

export function isRole(value: unknown): value is Role {
  return ROLES.some((role) => role === value);
}

const PERMISSIONS = {
  /** One's own account: there before a second factor has been set up, too. */
  account: "editor",
  /** Write drafts and send them for review. */
  edit: "editor",
  /** Return, approve, publish and schedule drafts. */
  publish: "publisher",
  /** Settings and accounts. */
  administer: "admin",
} as const satisfies Record<string, Role>;
export type Permission = keyof typeof PERMISSIONS;

/** Whether the role is enough for it. */
export function may({ role }: Pick<Actor, "role">, permission: Permission): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(PERMISSIONS[permission]);
}

/** Whether one person's work needs another's approval before it is published; the first holds until an admin decides. */
export const REVIEW_POLICIES = ["two-people", "one-person"] as const;
export type ReviewPolicy = (typeof REVIEW_POLICIES)[number];

/** Who needs a second factor to work at the desk; the first holds until an admin decides. */
export const FACTOR_POLICIES = ["publishers", "everybody", "optional"] as const;
export type FactorPolicy = (typeof FACTOR_POLICIES)[number];

/** Whether somebody of this role needs a second factor under the policy. */
export function needsFactor({ role }: Pick<Actor, "role">, policy: FactorPolicy): boolean {
  return policy === "everybody" || (policy === "publishers" && may({ role }, "publish"));
}
