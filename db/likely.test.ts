import { afterAll, beforeAll, expect, it } from "vitest";
import { ALIYA, carry } from "./drafts/rehearsal.ts";
import { likelyEvents } from "./likely-events.ts";
import { likelyPeople, rememberSomebodyElse } from "./likely-people.ts";
import { temporaryRecord } from "./temporary-record.testing.ts";

let remove: () => void;

beforeAll(async () => {
  remove = (await temporaryRecord()).remove;
  for (const name of ["Мурат Абенов", "Анна Ли", "Пётр Ким"])
    await carry("person", { names: [{ lang: "ru", value: name, by: "source" }] }, null);
});
afterAll(() => remove());

async function namesLike(name: string): Promise<string[]> {
  return (await likelyPeople(name, "ru")).map((match) => match.name.text);
}

it("finds whoever may be meant: in another script, by the surname, in another order; and nobody else", async () => {
  for (const name of ["Мурат Абенов", "М. Абенов", "Мұрат Әбенов", "Murat Abenov"])
    expect(await namesLike(name), name).toEqual(["Мурат Абенов"]);
  expect(await namesLike("Мурат Сериков")).toEqual([]);
  expect(await namesLike(" ")).toEqual([]);
});

it("never offers again whom an editor told apart, however the name is spelled", async () => {
  const [match] = await likelyPeople("Петр Ким", "ru");
  await rememberSomebodyElse("Петр Ким", match?.id ?? 0, ALIYA);
  expect(await namesLike("ПЁТР КИМ")).toEqual([]);
});

it("finds no event where the record has none of that day", async () => {
  expect(await likelyEvents("2031-05-04", "Астана", "ru")).toEqual([]);
  expect(await likelyEvents(null, "", "ru")).toEqual([]);
});
