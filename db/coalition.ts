import type { Locale } from "../lib/locale.ts";
import { LOCALES } from "../lib/locale.ts";
import type { SourceRef } from "../lib/views/source.ts";
import type { Wording } from "../lib/views/wording.ts";
import { type Db, reader } from "./client.ts";
import { coalition, coalitionName } from "./schema/coalition.ts";
import { sourceRefs } from "./shown/sources.ts";

export type CoalitionView = {
  name: Wording;
  short: Wording;
  about: Wording | null;
  /** EDTF. */
  founded: string | null;
  /** A telephone or address exactly as a source printed it on a day (EDTF). */
  contact: { text: string; on: string; source: SourceRef } | null;
};

/** How the coalition is called in short, in this language or the next that it has a name in; null while nobody has named it. */
export async function nameOfCoalition(locale: Locale, db: Db = reader()): Promise<string | null> {
  const order = [locale, ...LOCALES];
  const names = await db.select({ lang: coalitionName.lang, short: coalitionName.short }).from(coalitionName);
  const [name] = names.sort((a, b) => order.indexOf(a.lang) - order.indexOf(b.lang));
  return name?.short ?? null;
}

/** The coalition that this record is about; null while nobody has named it. */
export async function findCoalition(locale: Locale): Promise<CoalitionView | null> {
  const [row] = await reader().select().from(coalition);
  const order = [locale, ...LOCALES];
  const names = await reader().select().from(coalitionName);
  const [name] = names.sort((a, b) => order.indexOf(a.lang) - order.indexOf(b.lang));
  if (!row || !name) return null;
  const sources = await sourceRefs(row.contactSourceId === null ? [] : [row.contactSourceId], locale);
  const source = sources.get(row.contactSourceId ?? 0);
  const wording = (text: string): Wording => ({ text, lang: name.lang, by: "editors" });
  return {
    name: wording(name.name),
    short: wording(name.short),
    about: name.about === null ? null : wording(name.about),
    founded: row.founded,
    contact: row.contactText && row.contactOn && source ? { text: row.contactText, on: row.contactOn, source } : null,
  };
}
