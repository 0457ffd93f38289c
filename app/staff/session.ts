import { headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { cache } from "react";
import { factorPolicy } from "@/db/staff/factor-policy.ts";
import { findSignedIn, type SignedIn } from "@/db/staff/sessions.ts";
import { ASKED_ADDRESS } from "@/lib/asked-headers.ts";
import { deskAddressOf, signInAddress } from "@/lib/desk-addresses.ts";
import { isSameOrigin } from "@/lib/same-origin.ts";
import { may, needsFactor, type Permission, type StaffMember } from "@/lib/staff.ts";

/** The session of this request; null for nobody's. Looked up once. */
export const currentSession: () => Promise<SignedIn | null> = cache(async () => findSignedIn(await headers()));

/** Who is signed in; null for nobody. */
export async function currentMember(): Promise<StaffMember | null> {
  return (await currentSession())?.member ?? null;
}

/**
 * The first statement of every page and every action of the desk: the member who is signed in and may do this.
 * Whoever is signed out is led to sign in and back again, whoever still lacks a second factor to the page where it is
 * set up; who may not is refused with 403, and so is everything that was sent from another origin.
 */
export async function requireStaff(permission: Permission): Promise<StaffMember> {
  const asked = await headers();
  requireSameOrigin(asked);
  const session = await currentSession();
  if (!session) redirect(signInAddress(asked.get(ASKED_ADDRESS)));
  if (permission !== "account" && (await lacksFactor(session))) redirect(deskAddressOf.factor);
  if (!may(session.member, permission)) forbidden();
  return session.member;
}

/** As `requireStaff`, for an address that answers a script and leads nowhere: the member, or why it is not for them. */
export async function staffOr(permission: Permission): Promise<StaffMember | "signed-out" | "not-allowed"> {
  const session = await currentSession();
  if (!session) return "signed-out";
  return (await lacksFactor(session)) || !may(session.member, permission) ? "not-allowed" : session.member;
}

async function lacksFactor({ member, hasFactor }: SignedIn): Promise<boolean> {
  return !hasFactor && needsFactor(member, await factorPolicy());
}

/** Refuses what was sent, by a form or by a script, from a page of another origin. Looking at a page sends nothing. */
export function requireSameOrigin(asked: Headers): void {
  const isSent = asked.has("next-action") || asked.has("content-type");
  if (isSent && !isSameOrigin(asked.get("origin"), process.env.PUBLIC_ORIGIN ?? "")) forbidden();
}
