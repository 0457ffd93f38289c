import { isAPIError } from "better-auth/api";
import { auth } from "./auth.ts";
import { cookiesOf, type StaffCookie } from "./cookies.ts";

export type SignIn = { result: "signed-in" | "second-factor"; cookies: StaffCookie[] } | { result: "refused" };

/** Checks a password. An unknown account, a closed one and a wrong password are refused alike. */
export async function signIn(email: string, password: string, headers: Headers): Promise<SignIn> {
  try {
    const body = { email: email.trim().toLowerCase(), password };
    const answer = await auth().api.signInEmail({ body, headers, returnHeaders: true });
    const waits = "twoFactorRedirect" in answer.response;
    return { result: waits ? "second-factor" : "signed-in", cookies: cookiesOf(answer.headers) };
  } catch (error) {
    if (isAPIError(error)) return { result: "refused" };
    throw error;
  }
}

/** Ends the session of these headers. Returns the cookies that the browser is to forget. */
export async function signOut(headers: Headers): Promise<StaffCookie[]> {
  return cookiesOf((await auth().api.signOut({ headers, returnHeaders: true })).headers);
}
