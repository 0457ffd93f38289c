"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { signIn } from "@/db/staff/sign-in.ts";
import { deskAddressOf, wayBack } from "@/lib/desk-addresses.ts";
import { keepCookies } from "../staff/cookies.ts";
import { requireSameOrigin } from "../staff/session.ts";

export type SignInState = { email: string; refused: boolean };

export async function signInAction(_: SignInState, form: FormData): Promise<SignInState> {
  const asked = await headers();
  requireSameOrigin(asked);
  const [email, password, to] = ["email", "password", "to"].map((name) => String(form.get(name) ?? ""));
  const answer = await signIn(email ?? "", password ?? "", asked);
  if (answer.result === "refused") return { email: email ?? "", refused: true };
  await keepCookies(answer.cookies);
  redirect(wayBack(to) ?? deskAddressOf.desk);
}
