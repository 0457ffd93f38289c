import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { WHOLE_TIMELINE } from "../../lib/timeline-filter.ts";
import { reader } from "../client.ts";
import { membersOn } from "../timeline-days.ts";
import { anyFilter, anyPlan, linesUnder, withPlan } from "../timeline-model.testing.ts";
import { EVERY_MEMBERSHIP, listMemberships, type MembershipFilter, type MembershipPlace } from "./membership-list.ts";
import { takeMemberships } from "./memberships.ts";

vi.setConfig({ testTimeout: 120_000 });

test("under any filter it has each membership of the timeline once, in pages of any size", async () => {
  await fc.assert(
    fc.asyncProperty(
      anyPlan,
      fc.array(anyFilter, { minLength: 4, maxLength: 8 }),
      fc.integer({ min: 1, max: 60 }),
      async (plan, filters, limit) => {
        await withPlan(plan, async (lines) => {
          for (const { order: _order, before: _before, after: _after, ...filter } of [WHOLE_TIMELINE, ...filters]) {
            const listed = await namesOf(await everyPage({ ...EVERY_MEMBERSHIP, ...filter }, limit));
            const shown = linesUnder(lines, { ...WHOLE_TIMELINE, ...filter }).filter(
              (line) => line.effect !== "statement",
            );
            expect(listed.toSorted()).toEqual([...new Set(shown.map((line) => line.name))].toSorted());
            expect(new Set(listed).size).toBe(listed.length);
          }
        });
      },
    ),
    { numRuns: 4 },
  );
});

test("the members of a day are as many as the record counts, certain and possible ones", async () => {
  await fc.assert(
    fc.asyncProperty(anyPlan, async (plan) => {
      await withPlan(plan, async () => {
        for (const asOf of ["2022-10-05", "2022-10-19", "2022-12-31", "2023-01-02", "2024-06-01"]) {
          const places = await everyPage({ ...EVERY_MEMBERSHIP, asOf, left: false, membersOnly: true }, 50);
          const members = await takeMemberships(
            reader(),
            places.map(({ id }) => id),
            asOf,
          );
          const certain = members.filter((member) => member.asOf?.membership === "certain");
          expect(members.every((member) => member.asOf !== undefined)).toBe(true);
          expect({ certain: certain.length, possible: members.length }).toEqual(await membersOn(asOf));
        }
      });
    }),
    { numRuns: 4 },
  );
});

async function everyPage(filter: MembershipFilter, limit: number): Promise<MembershipPlace[]> {
  const places: MembershipPlace[] = [];
  for (;;) {
    const page = await listMemberships(reader(), filter, places.at(-1) ?? null, limit);
    places.push(...page);
    if (page.length < limit) return places;
  }
}

async function namesOf(places: readonly MembershipPlace[]): Promise<string[]> {
  const taken = await takeMemberships(
    reader(),
    places.map(({ id }) => id),
  );
  return taken.map(({ organisation }) => organisation.name);
}
