import { AsyncLocalStorage } from "node:async_hooks";
import { randomInt } from "node:crypto";

const current = new AsyncLocalStorage<string>();
let last = randomInt(2 ** 32);

/** Eight digits that stand for one request in the log and on a fault page; the next 2^32 are others. */
export function nextRequestId(): string {
  last = (last + 1) % 2 ** 32;
  return last.toString(16).padStart(8, "0");
}

/** Does work for a request: whatever is logged meanwhile carries its id. */
export function forRequest<Result>(id: string, work: () => Result): Result {
  return current.run(id, work);
}

/** The request that is being worked for; undefined outside of one. */
export function requestAtWork(): string | undefined {
  return current.getStore();
}
