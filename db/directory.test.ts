import { eq, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { DirectoryFilter } from "../lib/directory-filter.ts";
import { LOCALES, type Locale } from "../lib/locale.ts";
import type { DirectoryPage } from "../lib/views/directory.ts";
import { transact } from "./client.ts";
import { listDirectory } from "./directory.ts";
import { rebuildLists } from "./lists/rebuild.ts";
import { loadSample } from "./sample/load.ts";
import { membership } from "./schema/memberships.ts";
import { aBody, aMembership, aQuote, aSource, joinersNamed } from "./small-record.testing.ts";
import { temporaryRecord } from "./temporary-record.testing.ts";

const WHOLE: DirectoryFilter = { q: "", kind: null, letter: null, before: null, after: null };

let record: Awaited<ReturnType<typeof temporaryRecord>>;

afterEach(() => {
  vi.restoreAllMocks();
});

describe("a small directory", () => {
  beforeAll(async () => {
    record = await temporaryRecord();
  });
  afterAll(() => record.remove());

  it("tells the last membership, the words, and what the order skips", async () => {
    const { fund, gone } = await transact(async (tx) => {
      const source = await aSource(tx);
      const fund = await aBody(tx, "Общественный фонд «Хартия»", { kind: "foundation" });
      await aMembership(tx, fund, source, { joined: { edtf: "2022-10", basis: "stated" } });
      const only = await aQuote(tx, "Мы вступаем", source, { organisationId: fund, form: "reported" });
      const gone = await aBody(tx, "Лига садоводов");
      const departure = { date: { edtf: "2022-11-02", basis: "stated" as const }, sourceId: source };
      await aMembership(tx, gone, source, { joined: { edtf: "2022-10-06", basis: "stated" }, departure });
      await aQuote(tx, "Раз", source, { organisationId: gone });
      await aQuote(tx, "Два", source, { organisationId: gone });
      await aBody(tx, "Никогда не вступавшая");
      return { fund: { id: fund, only }, gone };
    });
    const page = await listDirectory(WHOLE, "ru");
    expect(page).toMatchObject({ total: 2, current: 1, matched: 2, atLeast: false, next: null, previous: null });
    expect(page.entries).toMatchObject([
      {
        id: gone,
        letter: "Л",
        current: false,
        left: { edtf: "2022-11-02" },
        quotes: 2,
        reported: false,
        quoteId: null,
      },
      {
        id: fund.id,
        letter: "Х",
        current: true,
        joined: { edtf: "2022-10" },
        left: null,
        quotes: 1,
        reported: true,
        quoteId: fund.only,
      },
    ]);
    expect(page.letters).toHaveLength(33);
    expect(page.kinds.find(({ kind }) => kind === "foundation")?.organisations).toBe(1);
  });

  it("leaves out and logs a body whose date cannot be read", async () => {
    const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const [broken = 0] = await joinersNamed(["Сломанная", "Целая"]);
    await transact(async (tx) => {
      await tx.update(membership).set({ joined: "скоро" }).where(eq(membership.organisationId, broken));
    });
    expect(namesOn(await listDirectory({ ...WHOLE, q: "ломан" }, "ru"))).toEqual([]);
    expect(namesOn(await listDirectory({ ...WHOLE, q: "целая" }, "ru"))).toEqual(["Целая"]);
    expect(logged).toHaveBeenCalledOnce();
  });
});

describe("the directory of the sample", () => {
  beforeAll(async () => {
    record = await temporaryRecord();
    await loadSample();
  });
  afterAll(() => record.remove());

  it("finds a body by a spelling that one outlet prints, in any language", async () => {
    for (const locale of LOCALES) {
      const page = await listDirectory({ ...WHOLE, q: "SERPIN инновации" }, locale);
      expect(page.entries.map((entry) => entry.slug)).toEqual([
        "natsionalnaya-palata-obrazovaniya-i-innovatsiy-serpin",
      ]);
    }
    const kazakh = await listDirectory({ ...WHOLE, q: "қазақстан" }, "ru");
    const russian = await listDirectory({ ...WHOLE, q: "казахстан" }, "kk");
    expect(kazakh.matched).toBe(russian.matched);
    expect(kazakh.matched).toBeGreaterThan(5);
  });

  it("has the letters of each language, and the other script only where a name begins in it", async () => {
    const letters = async (locale: Locale) => (await listDirectory(WHOLE, locale)).letters.map(({ letter }) => letter);
    expect(await letters("ru")).toHaveLength(33);
    expect(await letters("kk")).toHaveLength(43);
    expect((await letters("kk")).slice(-1)).toEqual(["A–Z"]);
    expect(await letters("en")).toHaveLength(26);
  });

  it("orders Kazakh names by the Kazakh alphabet, Latin names after", async () => {
    const { entries } = await listDirectory(WHOLE, "kk");
    const sections = [...new Set(entries.map((entry) => entry.letter))];
    expect(sections).toEqual(["А", "Ә", "Қ", "Р", "Т", "Х", "Ц", "A–Z"]);
    expect(entries.find((entry) => entry.letter === "Ә")).toMatchObject({
      name: { text: "«Әкелер одағы»", lang: "kk", by: "editors" },
      original: { text: "«Союз отцов»", lang: "ru", by: "source" },
    });
  });
});

describe("a search that finds very many", () => {
  beforeAll(async () => {
    record = await temporaryRecord();
    await transact(async (tx) => {
      const source = await aSource(tx);
      const numbers = sql`with recursive n(i) as (select 1 union all select i + 1 from n where i < 1005)`;
      const body = sql`insert into organisation (id, slug, kind, version)`;
      await tx.run(sql`${body} ${numbers} select i, 'sovet-' || i, 'council', 1 from n`);
      const name = sql`insert into organisation_name (organisation_id, lang, kind, value, by)`;
      await tx.run(sql`${name} ${numbers} select i, 'ru', 'official', 'Совет ' || i, 'editors' from n`);
      const period = sql`insert into membership (organisation_id, joined, joined_latest, joined_sort, joined_basis,
        source_id, position, version)`;
      const day = "2022-10-19";
      await tx.run(sql`${period} ${numbers} select i, ${day}, ${day}, ${day}, 'stated', ${source}, i, 1 from n`);
      await rebuildLists(tx);
    });
  }, 60_000);
  afterAll(() => record.remove());

  it("stops at a thousand and says so, and does not when words are few", async () => {
    expect(await listDirectory({ ...WHOLE, q: "совет" }, "ru")).toMatchObject({ matched: 1_000, atLeast: true });
    expect(await listDirectory({ ...WHOLE, q: "о" }, "ru")).toMatchObject({ matched: 1_000, atLeast: true });
    expect(await listDirectory({ ...WHOLE, q: "совет 77" }, "ru")).toMatchObject({ matched: 19, atLeast: false });
  });
});

function namesOn(page: DirectoryPage): string[] {
  return page.entries.map((entry) => entry.name.text);
}
