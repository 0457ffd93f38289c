import { expect, test } from "vitest";
import { momentsOf } from "./moments.ts";
import type { Asked } from "./trace.ts";

const asked: Asked[] = Array.from({ length: 600 }, (_, at) =>
  at > 100 && at % 10 === 0 ? { asked: "say", text: "" } : { asked: "flush", name: "record.db" },
);

test("half of the cuts come right after an acknowledgement, and half of the cuts leave parts of what was not flushed", () => {
  const moments = momentsOf(asked, 400);
  const after = moments.filter(({ at }) => asked[at]?.asked === "say");
  expect(after.length).toBeGreaterThanOrEqual(200);
  expect(moments.filter(({ torn }) => torn)).toHaveLength(200);
  expect(moments.map(({ at }) => at)).toEqual(moments.map(({ at }) => at).sort((a, b) => a - b));
});

test("of few cuts two come after acknowledgements that lie apart, and leave nothing that was not flushed", () => {
  const bare = momentsOf(asked, 5).filter(({ at, torn }) => !torn && asked[at]?.asked === "say");
  const [one, other] = [bare.at(0)?.at ?? 0, bare.at(-1)?.at ?? 0];
  expect(other - one).toBeGreaterThanOrEqual(80);
});

test("a recording without acknowledgements proves nothing", () => {
  expect(() => momentsOf(asked.slice(0, 120), 10)).toThrow("only 1 acknowledgements");
});
