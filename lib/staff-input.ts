import { z } from "zod";
import { LOCALES } from "./locale.ts";
import { ROLES } from "./staff.ts";

/** Twelve signs are enough against guessing where tries are counted; the longest is what hashing takes in its stride. */
export const PASSWORD_LENGTH = { least: 12, most: 128 } as const;

/** Who is invited to the desk, as typed. */
export const MemberInput = z.object({
  name: z.string().trim().min(1).max(120),
  email: z.string().trim().toLowerCase().max(254).pipe(z.email()),
  role: z.enum(ROLES),
  lang: z.enum(LOCALES),
});
export type MemberInput = z.output<typeof MemberInput>;

/** What a member says of themselves. */
export const AboutMe = MemberInput.pick({ name: true, lang: true });

/** What is wrong with a new password; null when nothing is. */
export function passwordProblem(password: string, again = password): "short" | "long" | "different" | null {
  const { length } = password.normalize("NFKC");
  if (length < PASSWORD_LENGTH.least) return "short";
  if (length > PASSWORD_LENGTH.most) return "long";
  return password === again ? null : "different";
}
