import type {
  EventInput,
  MembershipInput,
  OrganisationInput,
  PersonInput,
  QuoteInput,
  SourceInput,
} from "../lib/record-input.ts";
import { type Db, transact } from "./client.ts";
import { publishEvent } from "./publish/event.ts";
import { publishMembership } from "./publish/membership.ts";
import { publishOrganisation } from "./publish/organisation.ts";
import { publishPerson } from "./publish/person.ts";
import { publishQuote } from "./publish/quote.ts";
import { publishSource } from "./publish/source.ts";

/**
 * The facts of a small record, published through the verbs that an editor's publishing uses, with a default for
 * everything that a story does not tell. Each returns the id. For tests.
 */
const STEP = { actor: "test", kind: "creation" as const };
const DAY = { edtf: "2022-10-19", basis: "stated" as const };

export async function aSource(tx: Db, told: Partial<SourceInput> = {}): Promise<number> {
  const source = { publisher: "Газета", title: "Новость", lang: "ru" as const, published: DAY.edtf };
  return (await publishSource(tx, null, { ...source, ...told }, STEP)).id;
}

export async function anEvent(tx: Db, title: string, told: Partial<EventInput> = {}): Promise<number> {
  const sourceIds = told.sourceIds ?? [await aSource(tx)];
  const event = { kind: "joining" as const, date: DAY, texts: [{ lang: "ru" as const, title }], sourceIds };
  return (await publishEvent(tx, null, { ...event, ...told }, STEP)).id;
}

/** A body with no membership, named in Russian by the editors. */
export async function aBody(tx: Db, name: string, told: Partial<OrganisationInput> = {}): Promise<number> {
  const names = [{ lang: "ru" as const, kind: "official" as const, value: name, by: "editors" as const }];
  return (await publishOrganisation(tx, null, { kind: "association", names, ...told }, STEP)).id;
}

export async function aPerson(tx: Db, name: string, told: Partial<PersonInput> = {}): Promise<number> {
  const names = [{ lang: "ru" as const, value: name, by: "source" as const }];
  return (await publishPerson(tx, null, { names, ...told }, STEP)).id;
}

export async function aMembership(
  tx: Db,
  organisationId: number,
  sourceId: number,
  told: Partial<MembershipInput> = {},
): Promise<number> {
  const citations = [{ sourceId, assertedBy: "coalition" as const }];
  return (await publishMembership(tx, null, { organisationId, joined: DAY, citations, ...told }, STEP)).id;
}

export async function aQuote(tx: Db, text: string, sourceId: number, told: Partial<QuoteInput> = {}): Promise<number> {
  const speaker = told.personId ? {} : { speakerAsPrinted: "Представитель" };
  const quote = { ...speaker, said: DAY, lang: "ru" as const, form: "direct" as const, text, sourceId };
  return (await publishQuote(tx, null, { ...quote, ...told }, STEP)).id;
}

/** Joiners of these names, all from one source. Returns their ids in the same order. */
export async function joinersNamed(
  names: readonly string[],
  told: (index: number) => Partial<OrganisationInput> = () => ({}),
): Promise<number[]> {
  return transact(async (tx) => {
    const sourceId = await aSource(tx);
    const ids: number[] = [];
    for (const [index, name] of names.entries()) {
      const id = await aBody(tx, name, told(index));
      await aMembership(tx, id, sourceId, { position: index + 1 });
      ids.push(id);
    }
    return ids;
  });
}
