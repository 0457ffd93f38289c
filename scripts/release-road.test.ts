import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findCoalition } from "../db/coalition.ts";
import {
  approveDrafts,
  discardDrafts,
  findBatch,
  openBatch,
  publishDrafts,
  seenOfBatch,
  submitDrafts,
} from "../db/drafts/batch.ts";
import { coalitionDraft } from "../db/drafts/coalition-draft.ts";
import { ALIYA, BORIS, carry } from "../db/drafts/rehearsal.ts";
import { batchUndoing } from "../db/drafts/undo-batch.ts";
import { loadSample } from "../db/sample/load.ts";
import { temporaryRecord } from "../db/temporary-record.testing.ts";
import { listTimeline } from "../db/timeline.ts";
import { verifyRecord } from "../db/verify/verify.ts";
import { fold } from "../lib/folding.ts";
import { batchOf } from "../lib/reading/batch.ts";
import { standingOf } from "../lib/reading/decide.ts";
import { WHOLE_TIMELINE } from "../lib/timeline-filter.ts";
import type { QuoteView } from "../lib/views/quote.ts";
import { findingsOf } from "../reader/findings.ts";
import { readRelease } from "../reader/read-release.ts";

const RELEASE = `Заседание совета Альянса ремёсел

АСТАНА, 4 мая 2031 года – Сегодня к Альянсу ремёсел присоединились еще 2 организации: Союз ткачей Долины и фонд «Нить».

«Мы рады этому дню», – сказала председатель Союза ткачей Долины Анна Ли.

Члены Альянса ремёсел заявили, что мастерские открыты для всех.

Справки по телефону +7 700 123 45 67.
`;
const SOURCE = { publisher: "Газета", title: "", url: "", via: "", lang: "ru", assertedBy: "coalition", sourceId: "" };

/** Everything that an editor who accepts it all gets. */
async function batchOfText(text: string, day: string, batch: string): Promise<void> {
  const [year = "", month = "", date = ""] = day.split("-");
  const findings = findingsOf(readRelease(text, { published: day }));
  const source = { ...SOURCE, precision: "day", year, month, day: date };
  const standing = standingOf(text, findings, source, [{ do: "accept-all" }]);
  await openBatch(batch, batchOf({ ...standing, text, coalition: await coalitionDraft() }), ALIYA);
}

async function publishWhole(batch: string): ReturnType<typeof publishDrafts> {
  const { seen } = await seenOfBatch(batch, ["open"]);
  expect(await submitDrafts(seen, ALIYA)).toEqual({ done: seen.length, refused: [] });
  expect((await approveDrafts(seen, BORIS)).done).toBe(seen.length);
  return publishDrafts(seen, BORIS);
}

async function nameCoalition(): Promise<void> {
  await carry("coalition", { names: [{ lang: "ru", name: "Народная коалиция", short: "Коалиция" }] }, null);
}

const wordsOf = ({ text, form, person, speakerAsPrinted, check }: QuoteView) => ({
  text,
  form,
  speaker: person?.name.text ?? speakerAsPrinted,
  check,
});

/** What a reader of the timeline sees of a day. */
async function dayOf(date: string) {
  const { days } = await listTimeline(WHOLE_TIMELINE, "ru");
  const clusters = days.filter((day) => day.date.edtf === date).flatMap((day) => day.clusters);
  const [{ event = null, entries = [], statements = [] } = {}] = clusters;
  return {
    clusters: clusters.length,
    event: event && { date: event.date, claimed: event.claimed, named: event.named, place: event.place?.text },
    joiners: entries.map(({ organisation, position, quotes }) => ({
      name: fold(organisation?.name.text ?? ""),
      position,
      quotes: quotes.map(wordsOf),
    })),
    statements: statements.map(wordsOf),
  };
}

let record: Awaited<ReturnType<typeof temporaryRecord>>;
beforeEach(async () => {
  record = await temporaryRecord();
});
afterEach(() => record.remove());

describe("a release on its way into the record", () => {
  it("is one event, one source and its drafts, published together", async () => {
    await nameCoalition();
    await batchOfText(RELEASE, "2031-05-04", "b1");
    expect(await publishWhole("b1")).toEqual({ result: "published", drafts: 4 });
    expect(await dayOf("2031-05-04")).toEqual({
      clusters: 1,
      event: {
        date: { edtf: "2031-05-04", basis: "stated" },
        claimed: { count: 2, text: "еще 2 организации", lang: "ru" },
        named: 2,
        place: "Астана",
      },
      joiners: [
        {
          name: "союз ткачеи долины",
          position: 1,
          quotes: [{ text: "Мы рады этому дню", form: "direct", speaker: "Анна Ли", check: "exact" }],
        },
        { name: "фонд нить", position: 2, quotes: [] },
      ],
      statements: [
        {
          text: "мастерские открыты для всех.",
          form: "reported",
          speaker: "Члены Альянса ремёсел",
          check: "no-capture",
        },
      ],
    });
    expect((await findCoalition("ru"))?.contact).toMatchObject({ text: "+7 700 123 45 67", on: "2031-05-04" });
    expect((await verifyRecord()).faults).toEqual([]);
  });

  it("is all of it or nothing: one draft that is refused keeps the others back", async () => {
    await nameCoalition();
    await batchOfText(RELEASE, "2031-05-04", "b1");
    const { seen } = await seenOfBatch("b1", ["open"]);
    await submitDrafts(seen, ALIYA);
    await approveDrafts(seen.slice(0, 3), BORIS);
    const before = await verifyRecord();
    expect(await publishDrafts(seen, BORIS)).toMatchObject({
      result: "refused",
      id: seen[3]?.id,
      publication: { why: "not-approved" },
    });
    expect(await verifyRecord()).toEqual(before);
  });

  it("can be published one by one, in any order, and is begun once however often it is asked for", async () => {
    await batchOfText(RELEASE, "2031-05-04", "b1");
    await batchOfText(RELEASE, "2031-05-04", "b1");
    const { seen } = await seenOfBatch("b1", ["open"]);
    expect(seen).toHaveLength(3);
    await submitDrafts(seen, ALIYA);
    await approveDrafts(seen, BORIS);
    for (const one of seen.toReversed()) expect((await publishDrafts([one], BORIS)).result).toBe("published");
    expect(await dayOf("2031-05-04")).toMatchObject({ clusters: 1, joiners: [{ position: 1 }, { position: 2 }] });
  });

  it("is laid aside as one before anything of it is published, by whoever made it", async () => {
    await batchOfText(RELEASE, "2031-05-04", "b1");
    const { seen } = await seenOfBatch("b1", ["open"]);
    expect((await discardDrafts(seen, { id: "somebody else", role: "editor" })).refused).toHaveLength(seen.length);
    expect(await discardDrafts(seen, ALIYA)).toEqual({ done: seen.length, refused: [] });
    expect((await findBatch("b1"))?.states).toMatchObject({ open: 0, discarded: seen.length });
  });

  it("is undone as one, leaving what was edited since", async () => {
    await nameCoalition();
    await batchOfText(RELEASE, "2031-05-04", "b1");
    await publishWhole("b1");
    const quote = (await batchUndoing("b1")).undone.find(({ recordKind }) => recordKind === "quote");
    await carry(
      "translation",
      { lang: "en", text: "Open.", by: "editors" },
      { kind: "quote", id: quote?.recordId ?? 0, baseVersion: 1 },
    );
    expect((await batchUndoing("b1")).left.map(({ recordKind, recordId }) => [recordKind, recordId])).toEqual([
      ["quote", quote?.recordId],
    ]);
    await carry("undo", { batch: "b1", class: "fact", reason: "не то событие" }, null);
    expect(await dayOf("2031-05-04")).toMatchObject({
      event: { named: 0 },
      joiners: [{ name: "", quotes: [{ text: "мастерские открыты для всех." }] }],
    });
    expect((await findCoalition("ru"))?.contact).toBeNull();
    expect(await batchUndoing("b1")).toMatchObject({ undone: [], left: [{ recordId: quote?.recordId }] });
    expect((await verifyRecord()).faults).toEqual([]);
  });
});

const ITEM = join(import.meta.dirname, "../../shared/record/ktk-2022-10-19.txt");

if (existsSync(ITEM)) {
  describe("the news of 19 October 2022", () => {
    it("becomes what the sample says of that day", async () => {
      await loadSample();
      const sample = await dayOf("2022-10-19");
      const contact = (await findCoalition("ru"))?.contact;
      record.remove();
      record = await temporaryRecord();
      await nameCoalition();
      await batchOfText(readFileSync(ITEM, "utf8"), "2022-10-19", "b1");
      expect(await publishWhole("b1")).toEqual({ result: "published", drafts: 17 });
      const read = await dayOf("2022-10-19");
      expect(unchecked(read.joiners)).toEqual(unchecked(sample.joiners));
      expect(read.joiners.flatMap(({ quotes }) => quotes.map(({ check }) => check))).not.toContain("missing");
      expect(read.event).toEqual(sample.event);
      expect((await findCoalition("ru"))?.contact?.text).toBe(contact?.text);
      const [[own], [theirs]] = [read.statements, sample.statements];
      expect(read.statements).toHaveLength(sample.statements.length);
      expect({ form: own?.form, speaker: own?.speaker }).toEqual({ form: theirs?.form, speaker: theirs?.speaker });
      // The sample words the statement in short; each word of it stands in the passage, in the same order.
      const shortened = fold(theirs?.text ?? "").split(" ");
      for (const word of fold(own?.text ?? "").split(" ")) if (word === shortened[0]) shortened.shift();
      expect(shortened).toEqual([]);
    });
  });
}

function unchecked(joiners: Awaited<ReturnType<typeof dayOf>>["joiners"]) {
  return joiners.map(({ quotes, ...rest }) => ({ ...rest, quotes: quotes.map(({ check: _, ...words }) => words) }));
}
