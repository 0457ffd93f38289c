import { inArray } from "drizzle-orm";
import { reader } from "../client.ts";
import { staffMember } from "../schema/staff.ts";

/** The names of those among these who have, or had, an account. */
export async function memberNames(ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await reader()
    .select({ id: staffMember.id, name: staffMember.name })
    .from(staffMember)
    .where(inArray(staffMember.id, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, row.name]));
}
