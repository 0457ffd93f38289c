import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fold } from "../lib/folding.ts";
import { readRelease } from "../reader/read-release.ts";

const ROOT = join(import.meta.dirname, "..");
const RELEASE = "К Альянсу ремёсел сегодня присоединились Союз ткачей Долины и Лига гончаров.\n";

function read(args: string[], input = ""): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/read.ts", ...args], {
    cwd: ROOT,
    input,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

describe("npm run read", () => {
  it("reads a file or the standard input and prints one JSON", () => {
    const file = join(mkdtempSync(join(tmpdir(), "read-")), "release.txt");
    writeFileSync(file, RELEASE);
    for (const { status, stdout, stderr } of [
      read(["--published", "2031-05-04", file]),
      read(["--published", "2031-05-04", "-"], RELEASE),
    ]) {
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      const answer = JSON.parse(stdout);
      expect(answer.joiners.map(({ name }: { name: string }) => name)).toEqual(["Союз ткачей Долины", "Лига гончаров"]);
      expect(answer.event.date).toEqual({ edtf: "2031-05-04", basis: "today-and-published" });
      expect(answer.ms).toBeGreaterThan(0);
    }
  });

  it.each([
    ["no file", []],
    ["a file that is not there", ["/nowhere/at/all.txt"]],
    ["a folder", ["scripts"]],
    ["two files", ["a.txt", "b.txt"]],
    ["a day that the calendar lacks", ["--published", "2031-02-30", "-"]],
    ["a month instead of a day", ["--published", "2031-02", "-"]],
    ["an unknown option", ["--fast", "-"]],
  ])("refuses %s with code 2 and says why", (_, args) => {
    const { status, stdout, stderr } = read(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^read: /);
  });

  it("refuses bytes that are no text", () => {
    const file = join(mkdtempSync(join(tmpdir(), "read-")), "release.bin");
    writeFileSync(file, Uint8Array.from([0xff, 0xfe, 0xd8, 0x00]));
    expect(read([file]).status).toBe(2);
  });
});

const ITEM = join(ROOT, "../shared/record/ktk-2022-10-19.txt");
const RECORD = join(ROOT, "db/sample/record.json");
const EVENT = "joining-2022-10-19";

type Recorded = {
  memberships: { event: string; organisations: { ru: string }[] }[];
  quotes: { event: string; person?: { ru: string }; form: string; text: string }[];
};

if (existsSync(ITEM) && existsSync(RECORD)) {
  describe("the news of 19 October 2022", () => {
    const text = readFileSync(ITEM, "utf8");
    const record: Recorded = JSON.parse(readFileSync(RECORD, "utf8"));
    const answer = readRelease(text, { published: "2022-10-19" });

    it("names the fifteen that joined, in order, and counts as the source does", () => {
      const names = record.memberships.find(({ event }) => event === EVENT)?.organisations.map(({ ru }) => ru) ?? [];
      expect(answer.joiners.map(({ name }) => fold(name))).toEqual(names.map(fold));
      expect(answer.claimed?.count).toBe(15);
      expect(answer.mentioned).toEqual([]);
    });

    it("tells the day with its basis, and the place", () => {
      expect(answer.event.date).toEqual({ edtf: "2022-10-19", basis: "today-and-published" });
      expect(fold(answer.event.place ?? "")).toBe("астана");
    });

    it("gives the words of each person letter for letter", () => {
      const words = record.quotes.filter(({ event, person }) => event === EVENT && person);
      const said = answer.quotes.map(({ text: own, form, speaker }) => [
        own,
        form,
        speaker === null ? null : answer.speakers[speaker]?.name,
      ]);
      expect(said).toEqual(words.map(({ text: own, form, person }) => [own, form, person?.ru]));
      expect(answer.speakers).toHaveLength(4);
      for (const { role, organisation } of answer.speakers) {
        expect(role).not.toBeNull();
        expect(answer.joiners.map(({ name }) => name)).toContain(organisation);
      }
    });

    it("keeps the statement of all and the telephone", () => {
      expect(answer.statements).toHaveLength(1);
      expect(answer.contacts.map(({ text: number }) => number.replace(/\D/g, ""))).toEqual(["77172707616"]);
    });
  });
}
