import { desc, eq } from "drizzle-orm";
import { typedDateOf } from "../../lib/drafts/typed-date.ts";
import { reader } from "../client.ts";
import { readSnapshot } from "../publish/snapshots.ts";
import { change } from "../schema/changes.ts";

/** What the record says of the coalition, as a draft of it is typed, and the version of that; null before it is named. */
export async function coalitionDraft(): Promise<{
  content: object;
  target: { kind: "coalition"; id: number; baseVersion: number };
} | null> {
  const [last] = await reader()
    .select()
    .from(change)
    .where(eq(change.recordKind, "coalition"))
    .orderBy(desc(change.version))
    .limit(1);
  const held = last && readSnapshot("coalition", last.snapshot);
  if (!last || held?.kind !== "coalition") return null;
  const { id, founded, names } = held.content;
  const content = { founded: typedDateOf(founded), names: names.map((name) => ({ ...name, about: name.about ?? "" })) };
  return { content, target: { kind: "coalition", id, baseVersion: last.version } };
}
