import { type Db, transact } from "../client.ts";
import { publishCoalition } from "../publish/coalition.ts";
import { change } from "../schema/changes.ts";
import { idOf, type Keys, SAMPLE_STEP } from "./keys.ts";
import { loadEvents } from "./load-events.ts";
import { loadMemberships } from "./load-memberships.ts";
import { loadQuotes } from "./load-quotes.ts";
import { loadSources } from "./load-sources.ts";
import { readSample, type SampleRecord } from "./record-file.ts";

/**
 * Publishes the sample record through the verbs that an editor's publishing uses, in one transaction.
 * Does nothing when anything is published already. Returns how many steps it made.
 */
export async function loadSample(): Promise<{ changes: number }> {
  const { record, labels } = readSample();
  return transact(async (tx) => {
    if ((await tx.$count(change)) > 0) return { changes: 0 };
    const sources = await loadSources(tx, record, labels);
    await loadCoalition(tx, record, sources);
    const events = await loadEvents(tx, record, labels, sources);
    const organisations = await loadMemberships(tx, record, sources, events);
    const changes = await loadQuotes(tx, record, sources, events, organisations);
    return { changes };
  });
}

async function loadCoalition(tx: Db, record: SampleRecord, sources: Keys): Promise<void> {
  const { names, short, contactAsPrinted } = record.coalition;
  const founding = record.events.find((event) => event.kind === "founding");
  await publishCoalition(
    tx,
    {
      founded: founding?.date.edtf ?? null,
      contact: {
        text: contactAsPrinted.text,
        sourceId: idOf(sources, contactAsPrinted.source),
        on: contactAsPrinted.on,
      },
      names: [
        { lang: "ru", name: names.ru, short: short.ru },
        { lang: "kk", name: names.kk, short: short.kk },
        { lang: "en", name: names.en, short: short.en },
      ],
    },
    SAMPLE_STEP,
  );
}
