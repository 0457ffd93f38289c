import { desc, eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Db, reader, transact } from "../client.ts";
import { findOrganisation } from "../organisations.ts";
import { findPerson } from "../people.ts";
import { change } from "../schema/changes.ts";
import { membership } from "../schema/memberships.ts";
import { organisation } from "../schema/organisations.ts";
import { quote, quoteTranslation } from "../schema/quotes.ts";
import { temporaryRecord } from "../temporary-record.testing.ts";
import { verifyRecord } from "../verify/verify.ts";
import { findVersion, findWithdrawn } from "../versions.ts";
import { publishMembership } from "./membership.ts";
import { mergeOrganisations, mergePeople } from "./merge.ts";
import { publishOrganisation } from "./organisation.ts";
import { publishPerson } from "./person.ts";
import { publishQuote } from "./quote.ts";
import { Refused, type StepRefusal } from "./refusals.ts";
import { publishSource } from "./source.ts";
import { undoChange } from "./undo.ts";
import { withdraw } from "./withdrawal.ts";

const NEW = { actor: "test", kind: "creation" as const };
const MENDED = { actor: "test", kind: "correction" as const, reason: "в источнике иначе" };
const MERGED = { actor: "test", kind: "merge" as const, reason: "одна и та же организация" };
const LEFT = { actor: "test", kind: "withdrawal" as const, reason: "источник отозвал сообщение" };
const STATED = { edtf: "2022-10-19", basis: "stated" as const };

describe("steps that follow the first", () => {
  let record: Awaited<ReturnType<typeof temporaryRecord>>;
  let source: number;
  beforeEach(async () => {
    record = await temporaryRecord();
    source = (
      await transact((tx) => publishSource(tx, null, { publisher: "Газета", lang: "ru", published: "2022-10-19" }, NEW))
    ).id;
  });
  afterEach(async () => {
    expect((await verifyRecord()).faults).toEqual([]);
    record.remove();
  });

  it("a merge moves memberships, words and names; the old address leads to the new; undoing it puts all back", async () => {
    const [from, into] = await transact(async (tx) => [await body(tx, "Союз а"), await body(tx, "Союз б")]);
    const period = await transact((tx) => publishMembership(tx, null, joined(from), NEW));
    const speaker = await transact((tx) =>
      publishPerson(tx, null, { names: [{ lang: "ru", value: "Анна", by: "source" }] }, NEW),
    );
    const said = await transact((tx) => publishQuote(tx, null, words(speaker.id, from), NEW));
    const before = await snapshots();
    const merged = await transact((tx) => mergeOrganisations(tx, from, into, MERGED));
    expect(await findOrganisation("soyuz-a", "ru")).toEqual({ movedTo: "soyuz-b" });
    const found = await findOrganisation("soyuz-b", "ru");
    const profile = found && "profile" in found ? found.profile : null;
    expect(profile?.name.text).toBe("Союз б");
    expect(profile?.memberships.map((one) => one.id)).toEqual([period.id]);
    expect(profile?.quotes.map((one) => one.id)).toEqual([said.id]);
    expect(profile?.names.map((name) => [name.text, name.kind])).toEqual([
      ["Союз б", "official"],
      ["Союз а", "as_printed"],
    ]);
    expect((await verifyRecord()).faults).toEqual([]);
    for (const seq of [merged.seq, merged.seq - 1]) {
      await transact(async (tx) => {
        await undoChange(tx, seq, MENDED);
        throw new Error("only tried");
      }).catch(() => undefined);
    }
    await transact((tx) => undoChange(tx, merged.seq - 2, MENDED));
    expect(await snapshots()).toEqual(before);
    expect(await refusalOf((tx) => undoChange(tx, merged.seq + 1, MENDED))).toMatchObject({ why: "part-of-a-merge" });
  });

  it("people merge the same way", async () => {
    const person = async (value: string, lang: "ru" | "kk") =>
      (await transact((tx) => publishPerson(tx, null, { names: [{ lang, value, by: "source" }] }, NEW))).id;
    const [from, into] = [await person("Анна", "ru"), await person("Анна", "kk")];
    await transact((tx) => publishQuote(tx, null, words(from, null), NEW));
    const { seq } = await transact((tx) => mergePeople(tx, from, into, MERGED));
    expect(await findPerson("anna", "ru")).toEqual({ movedTo: "anna-2" });
    const found = await findPerson("anna-2", "ru");
    expect(found && "profile" in found && found.profile.quotes.length).toBe(1);
    expect(await refusalOf((tx) => mergePeople(tx, from, into, MERGED))).toEqual({
      why: "merged-away",
      kind: "person",
      id: from,
    });
    await expect(transact((tx) => publishQuote(tx, null, words(from, null), NEW))).rejects.toThrow();
    await transact((tx) => undoChange(tx, seq, MENDED));
    expect(await findPerson("anna", "ru")).toHaveProperty("profile");
  });

  it("two bodies that were members at the same time are not merged, and the refusal names both memberships", async () => {
    const [from, into] = await transact(async (tx) => [await body(tx, "Союз а"), await body(tx, "Союз б")]);
    const one = await transact((tx) => publishMembership(tx, null, joined(from), NEW));
    const other = await transact((tx) => publishMembership(tx, null, joined(into), NEW));
    const refusal = await refusalOf((tx) => mergeOrganisations(tx, from, into, MERGED));
    expect(refusal).toEqual({ why: "members-at-once", memberships: [one.id, other.id] });
    expect(await refusalOf((tx) => mergeOrganisations(tx, from, from, MERGED))).toEqual({ why: "merge-with-itself" });
    expect(await reader().$count(change)).toBe(5);
  });

  it("a quote leaves the record; the log keeps what it said and why, and it can come back under its number", async () => {
    const speaker = await transact((tx) =>
      publishPerson(tx, null, { names: [{ lang: "ru", value: "Анна", by: "source" }] }, NEW),
    );
    const { id } = await transact((tx) => publishQuote(tx, null, words(speaker.id, null), NEW));
    const { seq } = await transact((tx) => withdraw(tx, "quote", id, LEFT));
    expect(await reader().select().from(quote)).toEqual([]);
    expect(await findWithdrawn(id, "ru")).toMatchObject({
      change: { kind: "withdrawal", reason: LEFT.reason },
      title: { text: "Мы вместе" },
    });
    await transact((tx) => undoChange(tx, seq, MENDED));
    expect(await findWithdrawn(id, "ru")).toBeNull();
    expect(await reader().select().from(quote)).toMatchObject([{ id, text: "Мы вместе", version: 3 }]);
    expect(await findVersion({ kind: "quote", id }, 2, "ru")).toMatchObject({ title: null, facts: [], newest: 3 });
  });

  it("a membership leaves the record, and does not come back beside a newer one", async () => {
    const id = await transact((tx) => body(tx, "Союз"));
    const period = await transact((tx) => publishMembership(tx, null, joined(id), NEW));
    const { seq } = await transact((tx) => withdraw(tx, "membership", period.id, LEFT));
    expect(await reader().select().from(membership)).toEqual([]);
    const newer = await transact((tx) => publishMembership(tx, null, joined(id), NEW));
    expect(newer.id).toBeGreaterThan(period.id);
    const refusal = await refusalOf((tx) => undoChange(tx, seq, MENDED));
    expect(refusal).toEqual({ why: "members-at-once", memberships: [period.id, newer.id] });
    await transact((tx) => undoChange(tx, newer.seq, MENDED));
    await transact((tx) => undoChange(tx, seq, MENDED));
    expect(await reader().select().from(membership)).toMatchObject([{ id: period.id, version: 3 }]);
  });

  it("undoing restores the version before; not when a later step rests on it, nor when there was nothing before", async () => {
    const id = await transact((tx) => body(tx, "Союз"));
    const names = (value: string) => ({
      kind: "party" as const,
      names: [{ lang: "ru" as const, kind: "official" as const, value, by: "editors" as const }],
    });
    const second = await transact((tx) => publishOrganisation(tx, id, names("Партия"), MENDED));
    const third = await transact((tx) => publishOrganisation(tx, id, names("Партия труда"), MENDED));
    expect(await refusalOf((tx) => undoChange(tx, second.seq, MENDED))).toEqual({ why: "superseded", by: third.seq });
    await transact((tx) => undoChange(tx, third.seq, MENDED));
    expect(await findVersion({ kind: "organisation", slug: "soyuz" }, 4, "ru")).toMatchObject({
      title: { text: "Партия" },
      newest: 4,
    });
    expect(await reader().select().from(organisation)).toMatchObject([{ slug: "soyuz", version: 4 }]);
    expect(await refusalOf((tx) => undoChange(tx, 1, MENDED))).toEqual({ why: "first-version" });
    expect(await refusalOf((tx) => undoChange(tx, 99, MENDED))).toEqual({ why: "gone" });
  });

  it("a translation stays fresh until the words change, and is fresh again when they are put back", async () => {
    const speaker = await transact((tx) =>
      publishPerson(tx, null, { names: [{ lang: "ru", value: "Анна", by: "source" }] }, NEW),
    );
    const input = words(speaker.id, null);
    const { id } = await transact((tx) => publishQuote(tx, null, input, NEW));
    const translations = [{ lang: "en" as const, text: "We are together", by: "editors" as const, ofVersion: 1 }];
    await transact((tx) => publishQuote(tx, id, { ...input, translations }, { actor: "test", kind: "addition" }));
    const stale = async () => {
      const [said] = await reader().select().from(quote).where(eq(quote.id, id));
      const [translation] = await reader().select().from(quoteTranslation);
      return (translation?.ofVersion ?? 0) < (said?.version ?? 0);
    };
    expect(await stale()).toBe(false);
    const now = [{ lang: "en" as const, text: "We are together", by: "editors" as const, ofVersion: 2 }];
    const { seq } = await transact((tx) =>
      publishQuote(tx, id, { ...input, text: "Мы порознь", translations: now }, MENDED),
    );
    expect(await stale()).toBe(true);
    await transact((tx) => undoChange(tx, seq, MENDED));
    expect(await stale()).toBe(false);
  });

  async function body(tx: Db, value: string): Promise<number> {
    const names = [{ lang: "ru" as const, kind: "official" as const, value, by: "source" as const, sourceId: source }];
    return (await publishOrganisation(tx, null, { kind: "association", names }, NEW)).id;
  }

  function joined(organisationId: number) {
    return { organisationId, joined: STATED, citations: [{ sourceId: source, assertedBy: "coalition" as const }] };
  }

  function words(personId: number, organisationId: number | null) {
    const said = { said: STATED, lang: "ru" as const, text: "Мы вместе", form: "direct" as const, sourceId: source };
    return { personId, organisationId, ...said };
  }

  /** What every record last says, whatever its version. */
  async function snapshots(): Promise<Record<string, unknown>> {
    const rows = await reader().select().from(change).orderBy(desc(change.seq));
    return Object.fromEntries(
      rows.reverse().map((row) => [`${row.recordKind} ${row.recordId}`, JSON.parse(row.snapshot)]),
    );
  }
});

async function refusalOf(body: (tx: Db) => Promise<unknown>): Promise<StepRefusal> {
  try {
    await transact(body);
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
  throw new Error("nothing was refused");
}
