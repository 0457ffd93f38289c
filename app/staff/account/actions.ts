"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { signOut } from "@/db/staff/sign-in.ts";
import { keepCookies } from "../cookies.ts";
import { requireStaff } from "../session.ts";

export async function signOutAction(): Promise<never> {
  await requireStaff("edit");
  await keepCookies(await signOut(await headers()));
  redirect("/sign-in");
}
