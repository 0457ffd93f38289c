import type { OrganisationInput } from "../../lib/record-input.ts";
import type { Db } from "../client.ts";
import { publishMembership } from "../publish/membership.ts";
import { publishOrganisation } from "../publish/organisation.ts";
import { idOf, type Keys, SAMPLE_STEP } from "./keys.ts";
import type { SampleOrganisation, SampleRecord } from "./record-file.ts";

type Joining = SampleRecord["memberships"][number];

/** Publishes each organisation with its membership, in the order of the source's list. Keyed by number and by Russian name. */
export async function loadMemberships(tx: Db, record: SampleRecord, sources: Keys, events: Keys): Promise<Keys> {
  const keys: Keys = new Map();
  for (const joining of record.memberships) {
    for (const joiner of joining.organisations) {
      const organisation = await publishOrganisation(
        tx,
        null,
        organisationInput(joiner, joining, sources),
        SAMPLE_STEP,
      );
      keys.set(joiner.ru, organisation.id);
      if (joining.organisations.length > 1) keys.set(String(joiner.n), organisation.id);
      await publishMembership(
        tx,
        null,
        {
          organisationId: organisation.id,
          eventId: idOf(events, joining.event),
          joined: joining.joined,
          position: joiner.n,
          citations: citationsOf(joiner.n, joining).map((key) => ({
            sourceId: idOf(sources, key),
            assertedBy: joining.assertedBy,
          })),
        },
        SAMPLE_STEP,
      );
    }
  }
  return keys;
}

function organisationInput(joiner: SampleOrganisation, joining: Joining, sources: Keys): OrganisationInput {
  const printed = idOf(sources, joining.sources[0] ?? "");
  const names: OrganisationInput["names"] = [
    { lang: "ru", kind: joiner.full ? "short" : "official", value: joiner.ru, by: "source", sourceId: printed },
    { lang: "kk", kind: "official", value: joiner.kk, by: "editors" },
    { lang: "en", kind: "official", value: joiner.en, by: "editors" },
  ];
  if (joiner.full) names.push({ lang: "ru", kind: "official", value: joiner.full, by: "editors" });
  for (const [key, value] of Object.entries(joiner.asPrinted)) {
    names.push({ lang: "ru", kind: "as_printed", value, by: "source", sourceId: idOf(sources, key) });
  }
  return { kind: joiner.kind, names };
}

function citationsOf(n: number, joining: Joining): string[] {
  const also = Object.entries(joining.alsoNamedBy).filter(([, numbers]) => numbers.includes(n));
  return [...joining.sources, ...also.map(([key]) => key)];
}
