import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { transact } from "./client.ts";
import { findPerson } from "./people.ts";
import { person } from "./schema/organisations.ts";
import { quote } from "./schema/quotes.ts";
import { aBody, aPerson, aQuote, aSource } from "./small-record.testing.ts";
import { temporaryRecord } from "./temporary-record.testing.ts";

let record: Awaited<ReturnType<typeof temporaryRecord>>;

beforeAll(async () => {
  record = await temporaryRecord();
});
afterAll(() => record.remove());
afterEach(() => {
  vi.restoreAllMocks();
});

it("tells a person's words newest first, each with the role of its day", async () => {
  await transact(async (tx) => {
    const source = await aSource(tx);
    const organisationId = await aBody(tx, "Союз");
    const personId = await aPerson(tx, "Анна Ли", {
      names: [
        { lang: "kk", value: "Анна Ли (kk)", by: "editors" },
        { lang: "ru", value: "Анна Ли", by: "source" },
      ],
    });
    const said = { personId, organisationId };
    await aQuote(tx, "Раньше", source, { ...said, role: "секретарь", said: { edtf: "2022-10", basis: "stated" } });
    await aQuote(tx, "Позже", source, { ...said, role: "председатель", said: { edtf: "2022-11-02", basis: "stated" } });
  });
  const found = await findPerson("anna-li", "kk");
  expect(found).toMatchObject({
    profile: {
      name: { text: "Анна Ли (kk)", lang: "kk", by: "editors" },
      names: [{ lang: "ru", by: "source" }, { lang: "kk" }],
      quotes: [
        { text: "Позже", role: "председатель" },
        { text: "Раньше", role: "секретарь" },
      ],
      history: [{ recordKind: "quote" }, { recordKind: "quote" }, { recordKind: "person" }],
      version: 1,
    },
  });
});

it("shows the source's name to readers of a language that has none", async () => {
  await transact((tx) => aPerson(tx, "Алишер Дунгенин"));
  const found = await findPerson("alisher-dungenin", "kk");
  expect(found).toMatchObject({ profile: { name: { text: "Алишер Дунгенин", lang: "ru", by: "source" }, quotes: [] } });
});

it("leads from a merged person to the one that they were merged into; nobody is nobody", async () => {
  await transact(async (tx) => {
    const kept = await aPerson(tx, "Жемис Турмагамбетова");
    const merged = await aPerson(tx, "Жемис Турмагамбетава");
    await tx.update(person).set({ mergedInto: kept }).where(eq(person.id, merged));
  });
  expect(await findPerson("zhemis-turmagambetava", "ru")).toEqual({ movedTo: "zhemis-turmagambetova" });
  expect(await findPerson("nobody", "ru")).toBeNull();
});

it("leaves out and logs words on a day that cannot be read", async () => {
  const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
  await transact(async (tx) => {
    const source = await aSource(tx);
    const personId = await aPerson(tx, "Серик Омаров");
    const broken = await aQuote(tx, "Сломанные", source, { personId });
    await aQuote(tx, "Целые", source, { personId });
    await tx.update(quote).set({ said: "вчера" }).where(eq(quote.id, broken));
  });
  expect(await findPerson("serik-omarov", "ru")).toMatchObject({ profile: { quotes: [{ text: "Целые" }] } });
  expect(logged).toHaveBeenCalledOnce();
});
