import { randomUUID } from "node:crypto";
import { reader, transact } from "../db/client.ts";
import { publishDraft } from "../db/drafts/publish.ts";
import { approveDraft, submitDraft } from "../db/drafts/review.ts";
import { saveDraft } from "../db/drafts/save.ts";
import { publishDue, schedulePublication } from "../db/drafts/schedule.ts";
import { DatabaseFault } from "../db/faults.ts";
import { publishPerson } from "../db/publish/person.ts";
import { change } from "../db/schema/changes.ts";
import { beginTry } from "../db/staff/attempts.ts";
import { findSignedIn } from "../db/staff/sessions.ts";
import { signedInMember } from "../db/staff/signed-in.testing.ts";
import { verifyRecord } from "../db/verify/verify.ts";
import { anotherProcess } from "../server/another-process.testing.ts";
import { onRecord, withDesk } from "./desk.ts";
import { atHours, backToNow } from "./moved-clock.ts";

export type Moved = {
  /** Steps of the log that claim to be older than the one before them. */
  backwards: number;
  faults: number;
  /** How often a publication planned two hours ahead was made: with the moved clock, and in all. */
  early: number;
  planned: number;
  /** Whether a session of an hour is one while the clock is moved. */
  signedIn: boolean;
  /** What came of a save that waited for another process's lock while the clock moved. */
  waited: string;
  /** For how many minutes an account with five failed tries has to wait. */
  locked: number;
};

type Wanted = { hours: number; broken?: "believes the clock" };

const ANNA = { id: "anna", role: "editor" } as const;
const BORIS = { id: "boris", role: "publisher" } as const;
const SECRET = "a secret that only this proof knows";
const AHEAD_MS = 2 * 3_600_000;

/** Moves the clock of this process in the middle of the desk's work, and moves it back. */
export async function moveClock({ hours, broken }: Wanted): Promise<Moved> {
  return withDesk((path) =>
    onRecord(path, async () => {
      process.env.BETTER_AUTH_SECRET ??= SECRET;
      const { cookie } = await signedInMember("editor", process.env.BETTER_AUTH_SECRET);
      const due = new Date(Date.now() + AHEAD_MS).toISOString();
      await publishNow("до");
      const planned = await plan(due);
      const account = randomUUID();
      for (let tries = 0; tries < 5; tries += 1) await beginTry({ address: "192.0.2.1", account });
      const waited = await saveWhileLocked(path, hours);
      if (broken) await believing();
      else await publishNow("при сдвинутых часах");
      const early = await made(planned, new Date().toISOString());
      const signedIn = (await findSignedIn(new Headers({ cookie: `${cookie.name}=${cookie.value}` }))) !== null;
      const trying = await beginTry({ address: "192.0.2.2", account });
      backToNow();
      await publishNow("после");
      const late = (await made(planned, due)) + (await made(planned, due));
      return {
        backwards: await stepsBack(),
        faults: (await verifyRecord()).faults.length,
        early,
        planned: early + late,
        signedIn,
        waited,
        locked: trying.result === "wait" ? trying.minutes : 0,
      };
    }).finally(backToNow),
  );
}

async function publishNow(name: string): Promise<void> {
  const { id, revision } = await saved(name);
  const { result } = await publishDraft(id, BORIS, { revision });
  if (result !== "published") throw new Error(`not published: ${result}`);
}

async function plan(due: string): Promise<number> {
  const { id, revision } = await saved("по плану");
  for (const done of [
    await submitDraft(id, revision, ANNA),
    await approveDraft(id, revision, BORIS),
    await schedulePublication(id, revision, due, BORIS),
  ])
    if (done.result !== "done") throw new Error(`not planned: ${done.result}`);
  return id;
}

async function saved(name: string) {
  const content = { names: [{ lang: "ru", value: name, by: "editors" }] };
  const saving = { draft: { kind: "person" as const, target: null }, content, requestId: randomUUID() };
  const done = await saveDraft(saving, ANNA);
  if (done.result !== "saved") throw new Error(`not saved: ${done.result}`);
  return done.draft;
}

/** How often looking for what is due at `now` published this draft. */
async function made(id: number, now: string): Promise<number> {
  const done = await publishDue(now);
  return done.filter((one) => one.id === id && one.publication.result === "published").length;
}

/** What a desk would write that takes the clock's word for it. */
async function believing(): Promise<void> {
  const names = [{ lang: "ru" as const, value: "по часам", by: "editors" as const }];
  const step = { actor: "anna", kind: "creation" as const, at: new Date().toISOString() };
  await transact((tx) => publishPerson(tx, null, { names }, step));
}

async function saveWhileLocked(path: string, hours: number): Promise<string> {
  const holder = await anotherProcess(path, "BEGIN IMMEDIATE");
  const saving = saved("у запертого").then(
    () => "saved",
    (error: unknown) => (error instanceof DatabaseFault ? error.state : String(error)),
  );
  await new Promise((resolve) => setTimeout(resolve, 100));
  atHours(hours);
  await new Promise((resolve) => setTimeout(resolve, 200));
  await holder.end();
  return saving;
}

async function stepsBack(): Promise<number> {
  const rows = await reader().select({ at: change.at }).from(change).orderBy(change.seq);
  return rows.filter(({ at }, index) => at < (rows[index - 1]?.at ?? "")).length;
}
