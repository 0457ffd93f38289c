import { DatabaseFault } from "./faults.ts";

/**
 * The number from which a walk over rows in the order of their numbers goes on. A damaged file can hold them out of
 * order, and the walk would never end: throws `DatabaseFault` ("damaged") then.
 */
export function furtherOn(from: number, last: number): number {
  if (last > from) return last;
  throw new DatabaseFault("damaged", `rows do not stand in the order of their numbers: ${last} follows ${from}`);
}
