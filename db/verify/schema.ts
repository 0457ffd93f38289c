import { sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { JOURNAL, withBlankDatabase } from "../migrate.ts";
import { differences, type PlainRow } from "./compare.ts";
import type { Fault } from "./faults.ts";

type Part = { type: string; name: string; sql: string };

let expected: { parts: Part[]; applied: PlainRow[] } | undefined;

/** Every table, index and guard is as this version of the product makes it, and so is the list of migrations. */
export async function checkSchema(tx: Db): Promise<Fault[]> {
  expected ??= await withBlankDatabase(schemaOf);
  const held = await schemaOf(tx);
  return [
    ...differences("schema", expected.parts, held.parts),
    ...differences("migrations", expected.applied, held.applied),
  ];
}

async function schemaOf(db: Db): Promise<{ parts: Part[]; applied: PlainRow[] }> {
  const parts = await db.all<Part>(
    sql`select type, name, sql from sqlite_schema where sql is not null and name not like 'sqlite_%'`,
  );
  return { parts, applied: await db.all<PlainRow>(sql.raw(`select * from ${JOURNAL}`)) };
}
