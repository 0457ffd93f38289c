import { asc } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { reader } from "../client.ts";
import { findOrganisation } from "../organisations.ts";
import { change } from "../schema/changes.ts";
import { membership } from "../schema/memberships.ts";
import { person } from "../schema/organisations.ts";
import { quote, quoteTranslation } from "../schema/quotes.ts";
import { capture, source } from "../schema/sources.ts";
import { verifyRecord } from "../verify/verify.ts";
import { onEmptyRecord } from "./desk-record.testing.ts";
import { findDraft } from "./find.ts";
import { publishDraft } from "./publish.ts";
import { ALIYA, approved, BORIS, begin, carry, published } from "./rehearsal.ts";
import { submitDraft } from "./review.ts";
import { correcting, day, typedJoiner, typedOrganisation, typedSource, typedWords } from "./typed.ts";

describe("publishing a draft", () => {
  onEmptyRecord();

  it("a joiner makes its source with the pasted text, event, organisation, membership and words at once", async () => {
    const text = "Анна Ким сказала: «Мы вместе». Коалиция заявила: «Нас больше».";
    const content = {
      ...typedJoiner("Союз", [typedWords("Мы вместе", "Анна Ким"), typedWords("Нас больше", "Анна Ким", "coalition")]),
      source: { is: "new", new: typedSource("Газета", text) },
    };
    const { id } = await approved("joiner", content);
    const result = await publishDraft(id, BORIS, { revision: 1 });
    expect(result).toEqual({ result: "published", first: 1, last: 7 });
    expect(await publishDraft(id, BORIS, { revision: 1 })).toEqual(result);
    const found = await findOrganisation("soyuz", "ru");
    const profile = found && "profile" in found ? found.profile : null;
    expect(profile?.memberships[0]).toMatchObject({
      joined: { edtf: "2022-10-19" },
      event: { title: { text: "Встреча в Астане" } },
    });
    expect(profile?.quotes.map((said) => [said.text, said.check])).toEqual([["Мы вместе", "exact"]]);
    expect(await reader().$count(person)).toBe(1);
    expect(await reader().$count(capture)).toBe(1);
    expect((await reader().select().from(change)).every((row) => row.actor === "boris")).toBe(true);
    expect(await findDraft(id)).toMatchObject({ state: "published", published: { first: 1, last: 7 } });
  });

  it("drafts of one batch share the source and the event that the first of them made", async () => {
    for (const name of ["Союз", "Палата"]) await published(typedJoiner(name), "organisation");
    expect(await reader().$count(source)).toBe(1);
    expect((await reader().select().from(membership)).map((row) => row.eventId)).toEqual([1, 1]);
  });

  it("whom one source quotes in two drafts is one person; the same name in another source is not taken for them", async () => {
    await published(typedJoiner("Союз", [typedWords("Мы вместе", "Анна Ким")]), "organisation");
    await published(typedJoiner("Палата", [typedWords("Мы тоже", "Анна Ким")]), "organisation");
    expect(await reader().$count(person)).toBe(1);
    const elsewhere = { is: "new", new: typedSource("Вестник") };
    const third = { ...typedJoiner("Лига", [typedWords("И мы", "Анна Ким")]), source: elsewhere };
    await published(third, "organisation");
    expect(await reader().$count(person)).toBe(2);
  });

  it("what the record does not let stand is refused with a reason, and nothing is written", async () => {
    await carry("organisation", typedOrganisation("Союз", "", "editors"), null);
    const joins = { ...typedJoiner("Союз"), organisation: { is: "existing", id: "1" } };
    const second = await approved("joiner", joins);
    await carry("joiner", joins, null);
    const changes = await reader().$count(change);
    expect(await publishDraft(second.id, BORIS, { revision: 1 })).toMatchObject({ why: "members-at-once" });
    expect(await reader().$count(change)).toBe(changes);
    expect(await findDraft(second.id)).toMatchObject({ state: "approved" });
  });

  it("another source that tells of the same joining comes to stand under it, with its words", async () => {
    await published(typedJoiner("Союз"), "organisation");
    const existing = { organisation: { is: "existing", id: "1" } };
    const reprint = {
      ...typedJoiner("Союз", [typedWords("Мы вместе", "Анна")]),
      ...existing,
      joined: day("2022-10"),
      event: { is: "new", new: { kind: "joining", texts: [{ lang: "ru", title: "Встреча по пересказу" }] } },
      source: { is: "new", new: typedSource("Вестник", "Анна сказала: «Мы вместе»") },
      assertedBy: "third_party",
    };
    await carry("joiner", reprint, null);
    const found = await findOrganisation("soyuz", "ru");
    const profile = found && "profile" in found ? found.profile : null;
    expect(profile?.memberships).toMatchObject([
      {
        joined: { edtf: "2022-10-19" },
        event: { title: { text: "Встреча в Астане" } },
        citations: [{ source: { publisher: { text: "Газета" } } }, { source: { publisher: { text: "Вестник" } } }],
      },
    ]);
    expect(profile?.quotes.map(({ text, source }) => [text, source.publisher.text])).toEqual([
      ["Мы вместе", "Вестник"],
    ]);
    expect((await verifyRecord()).faults).toEqual([]);
  });

  it.each([
    ["of the same source", {}],
    ["of another day", { source: { is: "new", new: typedSource("Вестник") }, joined: day("2022-11-20") }],
  ])("a member does not join again by a draft %s", async (_, told) => {
    await carry("organisation", typedOrganisation("Союз", "", "editors"), null);
    const joins = { ...typedJoiner("Союз"), organisation: { is: "existing", id: "1" } };
    const { id } = await approved("joiner", { ...joins, ...told });
    await carry("joiner", joins, null);
    expect(await publishDraft(id, BORIS, { revision: 1 })).toMatchObject({ why: "members-at-once" });
    const again = await begin("joiner", { ...joins, ...told });
    expect(await submitDraft(again.id, 1, ALIYA)).toMatchObject({ problems: [{ message: "member-already" }] });
  });

  it("what the record holds against a draft already is said when it is sent for review", async () => {
    await published(typedJoiner("Союз"), "organisation");
    for (const [id, message] of [
      ["1", "member-already"],
      ["99", "gone"],
    ] as const) {
      const again = await begin("joiner", { ...typedJoiner("Союз"), organisation: { is: "existing", id } });
      expect(await submitDraft(again.id, 1, ALIYA)).toMatchObject({
        why: "problems",
        problems: [{ field: "organisation.id", message }],
      });
    }
  });

  it("a draft made from an older version is refused with both texts, and stays", async () => {
    const target = { ...(await published(typedJoiner("Союз"), "organisation")), baseVersion: 1 };
    const mine = await approved("organisation", correcting(typedOrganisation("Союз труда", "1")), target);
    const theirs = await approved("organisation", correcting(typedOrganisation("Союз мира", "1")), target);
    expect(await publishDraft(theirs.id, BORIS, { revision: 1 })).toMatchObject({ result: "published" });
    expect(await publishDraft(mine.id, BORIS, { revision: 1 })).toMatchObject({
      result: "stale",
      version: 2,
      base: { kind: "organisation", content: { names: [{ value: "Союз" }] } },
      record: { kind: "organisation", content: { names: [{ value: "Союз мира" }] } },
      content: { names: [{ value: "Союз труда" }] },
    });
    expect(await findDraft(mine.id)).toMatchObject({
      state: "approved",
      content: { names: [{ value: "Союз труда" }] },
    });
  });

  it("a source's text that lacks published words asks for a reason for each", async () => {
    await published(typedJoiner("Союз", [typedWords("Мы вместе", "Анна")]), "organisation");
    const target = { kind: "source" as const, id: 1, baseVersion: 1 };
    const content = { ...typedSource("Газета", "Анна сказала: «Мы рядом»."), change: { kind: "addition" } };
    const bare = await approved("source", content, target);
    expect(await publishDraft(bare.id, BORIS, { revision: 1 })).toMatchObject({
      why: "quotes-missing",
      quotes: [{ quoteId: 1, found: expect.stringContaining("Мы") }],
    });
    const reasons = [{ quoteId: "1", reason: "Так прозвучало в эфире" }];
    const explained = await approved("source", { ...content, reasons }, target);
    expect(await publishDraft(explained.id, BORIS, { revision: 1 })).toMatchObject({ result: "published" });
    expect(await reader().select().from(quote)).toMatchObject([
      { check: "missing", checkReason: "Так прозвучало в эфире" },
    ]);
  });

  it("a departure, a translation, a withdrawal, a merge and an undo go the same road", async () => {
    await published(typedJoiner("Союз", [typedWords("Мы вместе", "Анна")]), "organisation");
    await published({ ...typedJoiner("Палата"), event: { is: "none" } }, "organisation");
    const leaving = {
      date: day("2023-02"),
      source: { is: "existing", id: "1" },
      event: { is: "none" },
      reason: "По решению съезда",
    };
    const left = await carry("departure", leaving, { kind: "membership", id: 1, baseVersion: 1 });
    await carry(
      "translation",
      { lang: "kk", text: "Біз біргеміз", by: "editors" },
      { kind: "quote", id: 1, baseVersion: 1 },
    );
    expect(await reader().select().from(quoteTranslation)).toMatchObject([{ lang: "kk", ofVersion: 2 }]);
    await carry("withdrawal", { reason: "Организация не вступала" }, { kind: "membership", id: 2, baseVersion: 1 });
    const palata = await findOrganisation("palata", "ru");
    expect(palata && "profile" in palata && palata.profile.history[0]?.reason).toBe("Организация не вступала");
    await carry("merge", { intoId: "1", reason: "Одна и та же" }, { kind: "organisation", id: 2, baseVersion: 1 });
    expect(await findOrganisation("palata", "ru")).toEqual({ movedTo: "soyuz" });
    await carry("undo", { seq: String(left.last), class: "date", reason: "Съезда не было" }, null);
    expect(await reader().select().from(membership)).toMatchObject([{ id: 1, left: null, version: 3 }]);
    const kinds = await reader().select({ kind: change.kind }).from(change).orderBy(asc(change.seq));
    expect(new Set(kinds.map((row) => row.kind))).toEqual(
      new Set(["creation", "addition", "departure", "withdrawal", "merge", "correction"]),
    );
  });

  it("a departure before the joining, or after another departure, is refused", async () => {
    await published(typedJoiner("Союз"), "organisation");
    const leaving = {
      date: day("2021"),
      source: { is: "existing", id: "1" },
      event: { is: "none" },
      reason: "По решению",
    };
    const target = { kind: "membership" as const, id: 1, baseVersion: 1 };
    const early = await approved("departure", leaving, target);
    expect(await publishDraft(early.id, BORIS, { revision: 1 })).toMatchObject({ why: "leaves-before-joining" });
    await carry("departure", { ...leaving, date: day("2023") }, target);
    const again = await approved("departure", { ...leaving, date: day("2024") }, { ...target, baseVersion: 2 });
    expect(await publishDraft(again.id, BORIS, { revision: 1 })).toMatchObject({ why: "has-left-already" });
  });
});
