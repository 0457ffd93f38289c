import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { transact } from "../db/client.ts";
import { returnDraft, submitDraft } from "../db/drafts/review.ts";
import { saveDraft } from "../db/drafts/save.ts";
import { openReading, stepReading } from "../db/readings.ts";
import { addReport } from "../db/reports.ts";
import { beginTry } from "../db/staff/attempts.ts";
import { makeLink, setPassword } from "../db/staff/links.ts";
import { addMember } from "../db/staff/members.ts";
import { signedInMember } from "../db/staff/signed-in.testing.ts";

const ANNA = { id: "anna", role: "editor" } as const;
const BORIS = { id: "boris", role: "publisher" } as const;
const DRAFTS = 12;
const WORDS = "Слова, которых больше нигде нет. ".repeat(12);

/** Something in every table of the desk: work that nobody could make again from anything else. */
export async function workAtTheDesk(): Promise<void> {
  for (let draft = 0; draft < DRAFTS; draft += 1) await saveAndReturn(`Персона ${draft}`);
  const text = WORDS.repeat(20);
  const reading = await openReading({ kind: "release", title: "Пресс-релиз", text, found: { words: WORDS } }, ANNA);
  await stepReading(reading, { typed: WORDS }, ANNA);
  const told = { requestId: randomUUID(), recordVersion: 1, contact: "reader@example.org", sender: "192.0.2.1" };
  await addReport({ ...told, page: "/ru", text: WORDS });
  await signedInMember("editor", "a secret that only this proof knows");
  const added = await addMember({ name: "Анна", email: "anna@desk.example", role: "editor", lang: "ru" });
  if (added.result !== "added") throw new Error("the desk had somebody of this name already");
  await setPassword(added.id, "a password that only this proof knows");
  await makeLink(added.id, null);
  await beginTry({ address: "192.0.2.1", account: "anna" });
  await writtenByTheLibrary(added.id);
}

async function saveAndReturn(name: string): Promise<void> {
  const content = { names: [{ lang: "ru", value: name, by: "editors" }], note: WORDS };
  const saving = { draft: { kind: "person" as const, target: null }, content, requestId: randomUUID() };
  const saved = await saveDraft(saving, ANNA);
  if (saved.result !== "saved") throw new Error(`not saved: ${saved.result}`);
  const { id, revision } = saved.draft;
  await submitDraft(id, revision, ANNA);
  await returnDraft(id, revision, WORDS, BORIS);
}

/** Rows that come about in a browser, in the middle of signing in or of looking at two names that are alike. */
async function writtenByTheLibrary(member: string): Promise<void> {
  const now = new Date().toISOString();
  await transact(async (tx) => {
    await tx.run(sql`insert into different (one, other, by, at) values ('анна', 'анна а', 'anna', ${now})`);
    await tx.run(sql`insert into staff_factor (id, member_id, secret, backup_codes) values ('f', ${member}, 's', 'c')`);
    await tx.run(sql`insert into staff_verification (id, identifier, value, expires_at, created_at, updated_at)
      values ('v', 'two-factor', ${member}, ${now}, ${now}, ${now})`);
  });
}
