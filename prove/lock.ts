import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { reader } from "../db/client.ts";
import { type Saved, saveDraft } from "../db/drafts/save.ts";
import { DatabaseFault } from "../db/faults.ts";
import { anotherProcess } from "../server/another-process.testing.ts";
import { onRecord, withDesk } from "./desk.ts";

export type Locked = {
  /** How long at most nothing else could happen in the process, in ms. */
  longestStall: number;
  /** For how long at most the driver waits by itself, in which nothing else can happen, in ms. */
  inDriver: number;
  outcome: Saved["result"] | DatabaseFault["state"];
  /** Whether a save after the lock was let go of is kept. */
  savedAfter: boolean;
};

type Wanted = { heldMs: number; broken?: "waits in the driver" };

/** Saves while another process holds the lock for so long, and watches whether this process goes on meanwhile. */
export async function saveWhileLocked({ heldMs, broken }: Wanted): Promise<Locked> {
  return withDesk((path) =>
    onRecord(path, async () => {
      reader();
      if (broken) globalThis.coalitionRecord?.writer.raw.pragma(`busy_timeout = ${heldMs * 2}`);
      const holder = await anotherProcess(path, "BEGIN IMMEDIATE");
      const inDriver = Number(globalThis.coalitionRecord?.writer.raw.pragma("busy_timeout", { simple: true }));
      const letGo = pause(heldMs).then(() => holder.end());
      const stalls = watchStalls();
      const outcome = await save();
      const longestStall = stalls.longest();
      await letGo;
      return { longestStall, inDriver, outcome, savedAfter: (await save()) === "saved" };
    }),
  );
}

async function save(): Promise<Locked["outcome"]> {
  const saving = {
    draft: { kind: "person" as const, target: null },
    content: { note: "слова" },
    requestId: randomUUID(),
  };
  try {
    return (await saveDraft(saving, { id: "anna", role: "editor" })).result;
  } catch (error) {
    if (error instanceof DatabaseFault) return error.state;
    throw error;
  }
}

function watchStalls(): { longest(): number } {
  let last = performance.now();
  let longest = 0;
  const look = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const looking = setInterval(look, 5);
  return {
    longest() {
      clearInterval(looking);
      look();
      return Math.round(longest);
    },
  };
}
