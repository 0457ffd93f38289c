import { randomUUID } from "node:crypto";
import { writeSync } from "node:fs";
import { reader } from "../db/client.ts";
import { publishDraft } from "../db/drafts/publish.ts";
import { saveDraft } from "../db/drafts/save.ts";
import { DatabaseFault } from "../db/faults.ts";
import { acknowledgement } from "./ledger.ts";

/**
 * A desk at which four editors save and publish as fast as they can, until the process is killed. It says on stdout what
 * it was told is kept, in that very moment. `PROVE_BREAK` breaks the promise on purpose: `early` says so before it is
 * kept, `normal` lets the database leave what it wrote in the memory of the system.
 */
const EDITORS = 4;
const AUTHOR = { id: "anna", role: "editor" } as const;
const PUBLISHER = { id: "boris", role: "publisher" } as const;
const broken = process.env.PROVE_BREAK;

reader();
if (broken === "normal") globalThis.coalitionRecord?.writer.raw.pragma("synchronous = NORMAL");
await Promise.all(Array.from({ length: EDITORS }, work)).catch((error: unknown) => {
  if (!(error instanceof DatabaseFault)) throw error;
  say({ refused: error.state });
});

async function work(): Promise<void> {
  for (;;) {
    const requestId = randomUUID();
    const content = { names: [{ lang: "ru", value: `Человек ${requestId}`, by: "editors" }] };
    const saving = saveDraft({ draft: { kind: "person", target: null }, content, requestId }, AUTHOR);
    if (broken === "early") say({ saved: requestId });
    const saved = await saving;
    if (saved.result !== "saved") throw new Error(`not saved: ${saved.result}`);
    if (broken !== "early") say({ saved: requestId });
    const published = await publishDraft(saved.draft.id, PUBLISHER, { revision: 1 });
    if (published.result !== "published") throw new Error(`not published: ${JSON.stringify(published)}`);
    say({ published: saved.draft.id, seq: published.last });
  }
}

function say(what: Parameters<typeof acknowledgement>[0]): void {
  writeSync(1, acknowledgement(what));
}
