import { createHash } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import { capturesOf, checkQuote } from "../captures.ts";
import type { Db } from "../client.ts";
import { quote } from "../schema/quotes.ts";
import { capture } from "../schema/sources.ts";
import type { LastVersion } from "./chain.ts";
import { differences } from "./compare.ts";
import type { Fault } from "./faults.ts";

/** Every stored text is what its SHA-256 says, and every source's log names the texts that are held of it. */
export async function checkCaptures(tx: Db, last: ReadonlyMap<string, LastVersion>): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const { id } of await tx.select({ id: capture.id }).from(capture).orderBy(asc(capture.id))) {
    faults.push(...(await textFaults(tx, id)));
  }
  for (const { snapshot } of last.values()) {
    if (snapshot.kind !== "source") continue;
    const { id, captures } = snapshot.content;
    faults.push(...differences(`captures of source ${id}`, captures, await capturesOf(tx, id)));
  }
  return faults;
}

/** Every direct quote stands in the newest capture of its source as its stored check says; a stray one says why. */
export async function checkQuotes(tx: Db): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const row of await tx.select().from(quote).orderBy(asc(quote.id))) {
    const { check } = await checkQuote(tx, row);
    const place = `quote ${row.id}`;
    if (check !== row.check) faults.push({ place, detail: `its check is ${check}, and ${row.check} is stored` });
    if (check === "missing" && !row.checkReason?.trim())
      faults.push({ place, detail: "stands in no capture, without a reason" });
  }
  return faults;
}

async function textFaults(tx: Db, id: number): Promise<Fault[]> {
  const [row] = await tx.select().from(capture).where(eq(capture.id, id));
  const sha256 = createHash("sha256")
    .update(row?.text ?? "")
    .digest("hex");
  if (row?.sha256 === sha256) return [];
  return [{ place: `capture ${id} of source ${row?.sourceId}`, detail: "is not what its SHA-256 was made of" }];
}
