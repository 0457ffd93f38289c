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

/** Whether one person's work needs another's approval before it is published. */
export const REVIEW_POLICIES = ["two-people", "one-person"] as const;
export type ReviewPolicy = (typeof REVIEW_POLICIES)[number];
export const DEFAULT_REVIEW_POLICY: ReviewPolicy = "two-people";
