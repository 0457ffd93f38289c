import { type Db, transact } from "../db/client.ts";
import { publishEvent } from "../db/publish/event.ts";
import { publishMembership } from "../db/publish/membership.ts";
import { publishOrganisation } from "../db/publish/organisation.ts";
import { publishQuote } from "../db/publish/quote.ts";
import { publishSource } from "../db/publish/source.ts";
import type { OrganisationKind } from "../lib/vocabulary.ts";

const STEP = { actor: "story", kind: "creation" as const };
const KINDS: OrganisationKind[] = ["association", "foundation", "chamber", "council", "centre"];

type Joining = {
  name: string;
  kind?: OrganisationKind;
  joined: string;
  event?: number;
  position?: number;
  left?: string;
  leftAt?: number;
  says?: string;
};

/**
 * An invented autumn: four join on 6 October, three on 12, fifteen at one meeting on 19, two on 27, one in October on
 * a day that its source does not give; one of the first four leaves on 2 November. 24 remain.
 */
export async function arrangeAutumn(): Promise<void> {
  await transact(async (tx) => {
    const source = await publishGazette(tx, "2022-10-19");
    const meeting = await publishMeeting(tx, "Заседание организационного комитета", "2022-10-19", source);
    const [leaving, ...first] = ["Лига городских садоводов", "Хор южных дворов", "Клуб шахматистов", "Союз пекарей"];
    await join(tx, source, { name: leaving ?? "", joined: "2022-10-06", left: "2022-11-02" });
    for (const name of first) await join(tx, source, { name, joined: "2022-10-06" });
    for (const name of ["Клуб наблюдателей за птицами", "Фонд «Открытая мастерская»", "Гильдия переплётчиков"]) {
      await join(tx, source, { name, joined: "2022-10-12" });
    }
    for (let position = 1; position <= 15; position += 1) {
      const says = position % 4 === 0 ? { says: `Слова участника под номером ${position}` } : {};
      await join(tx, source, {
        name: `Объединение ${position}`,
        joined: "2022-10-19",
        event: meeting,
        position,
        ...says,
      });
    }
    for (const name of ["Палата ремёсел", "Совет дворовых команд"])
      await join(tx, source, { name, joined: "2022-10-27" });
    await join(tx, source, { name: "Хор ветеранов сцены", joined: "2022-10" });
  });
}

/** One that the coalition announced on 6 October leaves on 2 November at a meeting of its own; nobody joins there. */
export async function arrangeDeparture(): Promise<void> {
  await transact(async (tx) => {
    const source = await publishGazette(tx, "2022-11-02");
    const meeting = {
      kind: "departure" as const,
      date: { edtf: "2022-11-02", basis: "stated" as const },
      texts: [{ lang: "ru" as const, title: "Собрание садоводов" }],
      sourceIds: [source],
    };
    const { id } = await publishEvent(tx, null, meeting, STEP);
    await join(tx, source, { name: "Лига городских садоводов", joined: "2022-10-06", left: "2022-11-02", leftAt: id });
  });
}

/** So many joiners, two a day from 1 January 2022 on: «Союз номер 1», «Союз номер 2» …; every kind in turn. */
export async function arrangeJoiners(count: number): Promise<void> {
  await transact(async (tx) => {
    const source = await publishGazette(tx, "2022-12-31");
    for (let number = 1; number <= count; number += 1) {
      const day = new Date(Date.UTC(2022, 0, 1 + Math.floor((number - 1) / 2))).toISOString().slice(0, 10);
      const kind = KINDS[number % KINDS.length] ?? "other";
      await join(tx, source, { name: `Союз номер ${number}`, kind, joined: day });
    }
  });
}

async function publishGazette(tx: Db, published: string): Promise<number> {
  const url = `https://gazette.example/${published}`;
  const content = { publisher: "Газета", title: "Кто вступил", url, lang: "ru" as const, published };
  return (await publishSource(tx, null, content, STEP)).id;
}

async function publishMeeting(tx: Db, title: string, day: string, source: number): Promise<number> {
  const content = {
    kind: "joining" as const,
    date: { edtf: day, basis: "today-and-published" as const },
    texts: [{ lang: "ru" as const, title, place: "Астана" }],
    claimed: { count: 15, text: "еще 15 объединений", lang: "ru" as const },
    sourceIds: [source],
  };
  return (await publishEvent(tx, null, content, STEP)).id;
}

async function join(tx: Db, sourceId: number, joining: Joining): Promise<void> {
  const { name, kind = "association", event: eventId = null, position = 1, left, leftAt = null, says } = joining;
  const names = [{ lang: "ru" as const, kind: "official" as const, value: name, by: "source" as const, sourceId }];
  const { id: organisationId } = await publishOrganisation(tx, null, { kind, names }, STEP);
  const joined = { edtf: joining.joined, basis: "stated" as const };
  const departure =
    left === undefined ? null : { date: { edtf: left, basis: "stated" as const }, sourceId, eventId: leftAt };
  const citations = [{ sourceId, assertedBy: "coalition" as const }];
  await publishMembership(tx, null, { organisationId, eventId, joined, position, citations, departure }, STEP);
  if (says === undefined) return;
  const said = { organisationId, eventId, speakerAsPrinted: "Участник", said: joined, lang: "ru" as const };
  await publishQuote(tx, null, { ...said, text: says, form: "direct", sourceId, position }, STEP);
}
