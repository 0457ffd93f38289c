import { factorPolicy, setFactorPolicy } from "../db/staff/factor-policy.ts";
import { setPassword } from "../db/staff/links.ts";
import { addMember } from "../db/staff/members.ts";
import type { Role } from "../lib/staff.ts";

const PASSWORD = "a demo and no secret";
const PEOPLE: { name: string; email: string; role: Role }[] = [
  { name: "Редактор примера", email: "editor@demo.example", role: "editor" },
  { name: "Выпускающий примера", email: "publisher@demo.example", role: "publisher" },
];

/**
 * People to try the desk with, in a record that has none yet: their password is no secret, so a second factor would
 * protect nothing and is not asked for. Returns how to sign in, one line each.
 */
export async function demoStaff(): Promise<string[]> {
  for (const person of PEOPLE) {
    const added = await addMember({ ...person, lang: "ru" });
    if (added.result === "taken") continue;
    await setPassword(added.id, PASSWORD);
    if ((await factorPolicy()) !== "optional") await setFactorPolicy("optional", { id: "demo" });
  }
  return PEOPLE.map(({ email, role }) => `Sign in at /sign-in as ${role}: ${email}, password “${PASSWORD}”`);
}
