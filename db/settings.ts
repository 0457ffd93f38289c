import { eq } from "drizzle-orm";
import type { Actor } from "../lib/staff.ts";
import { type Db, reader, transact } from "./client.ts";
import { setting } from "./schema/drafts.ts";

/** What an admin has set under this name: one of the values, the first of them until then. */
export async function settingOf<Value extends string>(
  name: string,
  values: readonly [Value, ...Value[]],
  db: Db = reader(),
): Promise<Value> {
  const [row] = await db.select({ value: setting.value }).from(setting).where(eq(setting.name, name));
  return values.find((value) => value === row?.value) ?? values[0];
}

export async function changeSetting(
  name: string,
  value: string,
  by: Pick<Actor, "id">,
  at = new Date().toISOString(),
): Promise<void> {
  const row = { value, by: by.id, at };
  await transact(async (tx) => {
    await tx
      .insert(setting)
      .values({ name, ...row })
      .onConflictDoUpdate({ target: setting.name, set: row });
  });
}
