import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countJoiners, progressOf, standingOf } from "./decide.ts";
import type { Finding } from "./finding.ts";
import type { Step } from "./steps.ts";

const TEXT = "Союз ткачей, Союза ткачей и фонд «Нить».";

function body(number: number, from: number, asked = true): Finding {
  const fields = { name: TEXT.slice(from, from + 11), kind: "association", id: "" };
  return {
    key: `o${number}`,
    group: "organisation",
    asked,
    spans: [[from, from + 11]],
    asPrinted: fields.name,
    fields,
  };
}

const WORDS: Finding = {
  key: "w1",
  group: "words",
  asked: true,
  spans: [[0, 4]],
  asPrinted: "",
  fields: { text: "Да", form: "direct", speaker: "Анна", who: "person", role: "", of: "o2" },
};
const FINDINGS = [body(1, 0), body(2, 13), body(3, 28, false), WORDS];

function standing(...steps: Step[]) {
  return standingOf(TEXT, FINDINGS, { publisher: "" }, steps);
}

describe("a reading", () => {
  it("counts who is taken to have joined, and what is left to decide", () => {
    expect(countJoiners(standing().findings)).toBe(2);
    expect(progressOf(standing().findings)).toEqual({ asked: 3, accepted: 0, edited: 0, rejected: 0, left: 3 });
    const { findings } = standing({ do: "accept", key: "o3" }, { do: "reject", key: "o1" }, { do: "accept-all" });
    expect(countJoiners(findings)).toBe(2);
    expect(progressOf(findings)).toEqual({ asked: 3, accepted: 2, edited: 0, rejected: 1, left: 0 });
  });

  it("merges two findings of one body: its places and its words go to the other", () => {
    const { findings } = standing({ do: "merge", key: "o2", into: "o1" });
    expect(findings[0]?.spans).toEqual([
      [0, 11],
      [13, 24],
    ]);
    expect(findings[3]?.fields.of).toBe("o1");
    expect(countJoiners(findings)).toBe(1);
    expect(standing({ do: "merge", key: "o1", into: "w1" }).findings[0]?.state).toBe("open");
  });

  it("gives both back when a merging is taken up again, with what was decided about the other meanwhile", () => {
    const merged: Step[] = [
      { do: "merge", key: "o2", into: "o1" },
      { do: "edit", key: "w1", fields: { role: "мастер" } },
      { do: "merge", key: "o1", into: "o3" },
      { do: "accept", key: "o3" },
    ];
    const [one, two, three, words] = standing(...merged, { do: "reopen", key: "o2" }).findings;
    expect(two).toEqual(standing().findings[1]);
    expect(one).toMatchObject({ state: "merged", into: "o3", spans: [[0, 11]] });
    expect(three).toMatchObject({
      state: "accepted",
      spans: [
        [0, 11],
        [28, 39],
      ],
    });
    expect(words?.fields).toMatchObject({ of: "o2", role: "мастер" });
    const all = standing(...merged, { do: "reopen", key: "o2" }, { do: "reopen", key: "o1" }).findings;
    expect(all.slice(0, 2)).toEqual(standing().findings.slice(0, 2));
    expect(all[2]).toMatchObject({ state: "accepted", spans: [[28, 39]], edited: false });
  });

  it("accepts no words before somebody says whose they are", () => {
    const nobodys = { ...WORDS, key: "w2", fields: { ...WORDS.fields, of: "" } };
    const stateAfter = (...steps: Step[]) => standingOf(TEXT, [...FINDINGS, nobodys], {}, steps).findings.at(-1)?.state;
    expect(stateAfter({ do: "accept-all" })).toBe("open");
    expect(stateAfter({ do: "accept", key: "w2" })).toBe("open");
    expect(stateAfter({ do: "accept", key: "w2", fields: { of: "coalition" } })).toBe("accepted");
    expect(stateAfter({ do: "edit", key: "w2", fields: { of: "o1" } }, { do: "accept-all" })).toBe("accepted");
  });

  it("adds what was missed, keeps what was typed, and forgets a link that was said to be wrong", () => {
    const { findings, source } = standing(
      { do: "add", group: "organisation", span: [28, 39], fields: { name: "Фонд «Нить»", colour: "red" } },
      { do: "edit", key: "o1", fields: { name: "Союз", id: "7" } },
      { do: "different", key: "o1", id: 7 },
      { do: "source", fields: { publisher: "Газета" } },
    );
    expect(findings.at(-1)).toMatchObject({ key: "o4", state: "accepted", fields: { name: "Фонд «Нить»", id: "" } });
    expect(findings.at(-1)?.fields).not.toHaveProperty("colour");
    expect(findings[0]).toMatchObject({
      edited: true,
      state: "open",
      fields: { name: "Союз", id: "" },
      different: [7],
    });
    expect(source).toEqual({ publisher: "Газета" });
    const linked: Step[] = [
      { do: "edit", key: "w1", fields: { person: "7" } },
      { do: "different", key: "w1", id: 7 },
    ];
    expect(standing(...linked).findings[3]).toMatchObject({ fields: { person: "" }, different: [7] });
  });

  it("can be opened whatever was done, and leaves what was found as it was", () => {
    const key = fc.constantFrom("o1", "o2", "o3", "o9", "w1", "w2");
    const steps = fc.array(
      fc.oneof(
        fc.record({ do: fc.constantFrom("accept" as const, "reject" as const, "reopen" as const), key }),
        fc.record({ do: fc.constant("merge" as const), key, into: key }),
        fc.constant({ do: "accept-all" as const }),
      ),
      { maxLength: 20 },
    );
    const found = structuredClone(FINDINGS);
    fc.assert(
      fc.property(steps, (some) => {
        const { findings } = standing(...some);
        const { asked, accepted, edited, rejected, left } = progressOf(findings);
        expect(accepted + edited + rejected + left).toBe(asked);
        expect(FINDINGS).toEqual(found);
      }),
    );
  });
});
