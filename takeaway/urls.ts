import type { TakenChange } from "../db/takeaway/changes.ts";
import { addressOf } from "../lib/addresses.ts";
import { DEFAULT_LOCALE } from "../lib/locale.ts";
import { publicAddress } from "../lib/public-origin.ts";
import { versionLabel } from "../lib/versioned.ts";

/** The full address of the page that shows a record, in the language that most sources are in. */
export const urlOf = {
  membership: ({ organisation }: { organisation: { slug: string } }): string => urlOf.organisation(organisation),
  organisation: ({ slug }: { slug: string }): string => publicAddress(addressOf.organisation(DEFAULT_LOCALE, slug)),
  person: ({ slug }: { slug: string }): string => publicAddress(addressOf.person(DEFAULT_LOCALE, slug)),
  event: ({ slug }: { slug: string }): string => publicAddress(addressOf.event(DEFAULT_LOCALE, slug)),
  quote: ({ id }: { id: number }): string => publicAddress(addressOf.quote(DEFAULT_LOCALE, id)),
  source: ({ id }: { id: number }): string => publicAddress(addressOf.source(DEFAULT_LOCALE, id)),
  change: ({ seq }: Pick<TakenChange, "seq">): string =>
    publicAddress(`${addressOf.changes(DEFAULT_LOCALE, { since: { version: seq - 1 } })}#change-${seq}`),
};

/** The full address of exactly this version, the same that its page gives to whoever cites it. */
export function permalinkOf(url: string, { version, step = null }: { version: number; step?: number | null }): string {
  return `${url}@${versionLabel(version, step)}`;
}

/** The records with the address of the page of each, and of exactly this version of it. */
export function withPermalinks<Record extends { version: number; step?: number | null }>(
  records: readonly Record[],
  url: (record: Record) => string,
): (Record & { url: string; permalink: string })[] {
  return withUrls(records, url).map((record) => ({ ...record, permalink: permalinkOf(record.url, record) }));
}

/** The records with the address of the page of each. */
export function withUrls<Record extends object>(
  records: readonly Record[],
  url: (record: Record) => string,
): (Record & { url: string })[] {
  return records.map((record) => ({ ...record, url: url(record) }));
}
