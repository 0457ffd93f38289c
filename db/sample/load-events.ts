import { LOCALES } from "../../lib/locale.ts";
import type { Db } from "../client.ts";
import { publishEvent } from "../publish/event.ts";
import { idOf, type Keys, SAMPLE_STEP } from "./keys.ts";
import type { SampleLabels, SampleRecord } from "./record-file.ts";

export async function loadEvents(tx: Db, record: SampleRecord, labels: SampleLabels, sources: Keys): Promise<Keys> {
  const keys: Keys = new Map();
  for (const event of record.events) {
    const places = event.place === null ? null : labels.places[event.place];
    const published = await publishEvent(
      tx,
      null,
      {
        kind: event.kind,
        date: event.date,
        texts: LOCALES.flatMap((lang) => {
          const title = event.titles[lang];
          return title ? [{ lang, title, place: places?.[lang] ?? null }] : [];
        }),
        claimed:
          event.claimedCount === null || event.claimedAs === undefined
            ? null
            : { count: event.claimedCount, text: event.claimedAs, lang: "ru" },
        agenda: LOCALES.flatMap((lang) => (event.agenda[lang] ?? []).map((value) => ({ lang, value }))),
        sourceIds: event.sources.map((key) => idOf(sources, key)),
      },
      SAMPLE_STEP,
    );
    keys.set(event.key, published.id);
  }
  return keys;
}
