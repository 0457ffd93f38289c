import { isLocale } from "../../lib/locale.ts";
import { isRole, type StaffMember } from "../../lib/staff.ts";
import { auth } from "./auth.ts";

/** Who is signed in with these headers; null for nobody, for a session that has ended, and for a closed account. */
export async function findMember(headers: Headers): Promise<StaffMember | null> {
  if (!headers.get("cookie")) return null;
  const found = await auth().api.getSession({ headers });
  if (!found || found.user.disabledAt) return null;
  const { id, name, role, lang } = found.user;
  return isRole(role) && isLocale(lang) ? { id, name, role, lang } : null;
}
