import type { CERTAINTIES } from "./api/resources.ts";

export type AsOf = (typeof CERTAINTIES)[number];
type Bounds = { earliest: string | null; latest: string };

/**
 * Whether somebody who joined and perhaps left within these bounds was a member on a day (`YYYY-MM-DD`): surely,
 * possibly, or (null) surely not. A member from the day of joining on, and no longer on the day of leaving.
 */
export function membershipOn(joined: Bounds, left: Bounds | null, day: string): AsOf | null {
  const mayHaveJoined = joined.earliest === null || joined.earliest <= day;
  const mayBeThere = left === null || left.latest > day;
  if (!mayHaveJoined || !mayBeThere) return null;
  const hasJoined = joined.latest <= day;
  const isThere = left === null || (left.earliest !== null && left.earliest > day);
  return hasJoined && isThere ? "certain" : "possible";
}
