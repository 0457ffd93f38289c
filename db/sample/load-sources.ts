import { LOCALES } from "../../lib/locale.ts";
import type { Db } from "../client.ts";
import { publishSource } from "../publish/source.ts";
import { idOf, type Keys, SAMPLE_STEP } from "./keys.ts";
import type { SampleLabels, SampleRecord } from "./record-file.ts";

type SampleSource = SampleRecord["sources"][number];

/** Publishes the sources, those that others reprint first. */
export async function loadSources(tx: Db, record: SampleRecord, labels: SampleLabels): Promise<Keys> {
  const keys: Keys = new Map();
  const originsFirst = [...record.sources].sort((a, b) => Number(a.origin !== null) - Number(b.origin !== null));
  for (const source of originsFirst) {
    const published = await publishSource(tx, null, inputOf(source, labels, keys), SAMPLE_STEP);
    keys.set(source.key, published.id);
  }
  return keys;
}

function inputOf(source: SampleSource, labels: SampleLabels, keys: Keys): Parameters<typeof publishSource>[2] {
  const words = labels.sources[source.key] ?? {};
  const [day = source.published] = source.published.split("T");
  // What nobody but the editors words (a release without an address) has no printed title.
  const own = source.url === null ? words[source.lang] : undefined;
  return {
    publisher: own?.publisher ?? source.publisher,
    title: source.url === null ? null : source.title,
    url: source.url,
    lang: source.lang,
    published: day,
    publishedAt: source.published === day ? null : source.published,
    originId: source.origin === null ? null : idOf(keys, source.origin),
    via: source.via ?? null,
    translations: LOCALES.flatMap((lang) => {
      const word = words[lang];
      return word ? [{ lang, publisher: word.publisher, title: word.title ?? null }] : [];
    }),
  };
}
