import { expect, test } from "vitest";
import { announcersOf, mainAnnouncer } from "./announcers.ts";
import type { SourceRef } from "./views/source.ts";
import type { TimelineEntryView } from "./views/timeline.ts";
import type { Asserter, TimelineEffect } from "./vocabulary.ts";

test("joinings name those who announced them, in one order", () => {
  const entries = [entry("joined", "member"), entry("joined", "coalition"), entry("joined", "member")];
  expect(announcersOf(entries)).toEqual(["coalition", "member"]);
  expect(mainAnnouncer(entries)).toBe("member");
});

test("whoever announced a joining did not therefore announce the departure", () => {
  const departures = [entry("left", "coalition"), entry("left", "coalition")];
  expect(announcersOf(departures)).toEqual([]);
  expect(mainAnnouncer(departures)).toBeNull();
  expect(mainAnnouncer([...departures, entry("joined", "third_party")])).toBe("third_party");
});

function entry(effect: TimelineEffect, assertedBy: Asserter): TimelineEntryView {
  const date = { edtf: "2022-10-19", basis: "stated" } as const;
  const citations = [{ source: GAZETTE, assertedBy, locator: null }];
  const membership = { id: 1, joined: date, position: 1, event: null, left: null, leftReason: null, leftSource: null };
  return { id: 1, effect, position: 1, organisation: null, membership: { ...membership, citations }, quotes: [] };
}

const GAZETTE: SourceRef = {
  id: 1,
  publisher: { text: "Газета", lang: "ru", by: "source" },
  title: null,
  url: null,
  lang: "ru",
  published: "2022-10-19",
  publishedAt: null,
  via: null,
  origin: null,
  capture: null,
};
