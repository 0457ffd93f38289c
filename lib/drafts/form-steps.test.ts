import fc from "fast-check";
import { expect, test } from "vitest";
import { applyStep, readStep } from "./form-steps.ts";

const step = (value: string, content: Parameters<typeof applyStep>[0]) => applyStep(content, readStep(value), "k1");

test("an item is added, removed and moved, and its neighbours keep their words", () => {
  const quotes = [{ text: "а" }, { text: "б" }, { text: "в" }];
  expect(step("add:quotes", {})).toEqual({
    quotes: [{ form: "direct", lang: "ru", speaksFor: "joiner", speaker: { is: "new" }, key: "k1" }],
  });
  expect(step("remove:quotes:1", { quotes })).toEqual({ quotes: [{ text: "а" }, { text: "в" }] });
  expect(step("up:quotes:2", { quotes })).toEqual({ quotes: [{ text: "а" }, { text: "в" }, { text: "б" }] });
  expect(step("down:quotes:0", { quotes })).toEqual({ quotes: [{ text: "б" }, { text: "а" }, { text: "в" }] });
  expect(step("up:quotes:0", { quotes })).toEqual({ quotes });
  expect(step("down:quotes:2", { quotes })).toEqual({ quotes });
  expect(step("remove:quotes:9", { quotes })).toEqual({ quotes });
});

test("an existing record is taken and let go, and what was typed for a new one stays", () => {
  const typed = { organisation: { is: "new", new: { kind: "chamber" } } };
  const taken = { organisation: { is: "existing", id: "7", new: { kind: "chamber" } } };
  expect(step("choose:organisation:7", typed)).toEqual(taken);
  expect(step("clear:organisation", taken)).toEqual({
    organisation: { is: "new", id: "", new: { kind: "chamber" } },
  });
  expect(step("clear:source", { source: { is: "existing", id: "3" } })).toEqual({ source: { is: "existing", id: "" } });
  expect(step("choose:sourceIds.1:4", { sourceIds: ["3", ""] })).toEqual({ sourceIds: ["3", "4"] });
  expect(step("add:sourceIds", { sourceIds: ["3"] })).toEqual({ sourceIds: ["3", ""] });
  expect(step("remove:sourceIds:0", { sourceIds: ["3", ""] })).toEqual({ sourceIds: [""] });
  expect(step("choose:quotes.0.speaker:5", { quotes: [{ text: "а" }] })).toEqual({
    quotes: [{ text: "а", speaker: { is: "existing", id: "5" } }],
  });
});

test("a value that is no step only saves, and no path reaches a prototype", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.stringMatching(/^(add|choose|up|clear):(__proto__|constructor|a\.b):?\d?$/)),
      (value) => {
        const content = { quotes: [{ text: "а" }] };
        applyStep(content, readStep(value), "k1");
        expect(content).toEqual({ quotes: [{ text: "а" }] });
        expect(Object.keys(Object.prototype)).toEqual([]);
      },
    ),
  );
  expect(readStep("__proto__")).toEqual({ do: "save" });
});
