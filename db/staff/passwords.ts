import { isAPIError } from "better-auth/api";
import { auth } from "./auth.ts";
import { cookiesOf, type StaffCookie } from "./cookies.ts";

/** Changes the password of who is signed in and ends their other sessions. Null when the current one is wrong. */
export async function changePassword(
  currentPassword: string,
  newPassword: string,
  headers: Headers,
): Promise<StaffCookie[] | null> {
  try {
    const body = { currentPassword, newPassword, revokeOtherSessions: true };
    return cookiesOf((await auth().api.changePassword({ body, headers, returnHeaders: true })).headers);
  } catch (error) {
    if (isAPIError(error)) return null;
    throw error;
  }
}
