import { cookies } from "next/headers";
import type { StaffCookie } from "@/db/staff/cookies.ts";

/** Hands cookies on to the browser. Only actions may. */
export async function keepCookies(given: readonly StaffCookie[]): Promise<void> {
  const jar = await cookies();
  for (const { name, value, options } of given) jar.set(name, value, options);
}
