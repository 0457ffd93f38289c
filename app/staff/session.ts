import { headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { cache } from "react";
import { findMember } from "@/db/staff/sessions.ts";
import { ASKED_ADDRESS } from "@/lib/asked-headers.ts";
import { signInAddress } from "@/lib/desk-addresses.ts";
import { isSameOrigin } from "@/lib/same-origin.ts";
import { may, type Permission, type StaffMember } from "@/lib/staff.ts";

/** Who is signed in; null for nobody. Looked up once for each request. */
export const currentMember: () => Promise<StaffMember | null> = cache(async () => findMember(await headers()));

/**
 * The first statement of every page and every action of the desk: the member who is signed in and may do this.
 * Whoever is signed out is led to sign in and back again; who may not is refused with 403, and so is everything that
 * was sent from another origin.
 */
export async function requireStaff(permission: Permission): Promise<StaffMember> {
  const asked = await headers();
  requireSameOrigin(asked);
  const member = await currentMember();
  if (!member) redirect(signInAddress(asked.get(ASKED_ADDRESS)));
  if (!may(member, permission)) forbidden();
  return member;
}

/** Refuses what was sent, by a form or by a script, from a page of another origin. Looking at a page sends nothing. */
export function requireSameOrigin(asked: Headers): void {
  const isSent = asked.has("next-action") || asked.has("content-type");
  if (isSent && !isSameOrigin(asked.get("origin"), process.env.PUBLIC_ORIGIN ?? "")) forbidden();
}
