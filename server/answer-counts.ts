import { Counter, type Registry } from "prom-client";
import type { Answered } from "./observer.ts";
import { namedBy } from "./route-name.ts";

const MOST_NAMES = 200;

/** Counts answers by the sort of their address and their status; adding one is a look into two maps. */
export function answerCounts(registers: Registry[]): { add(answer: Answered): void } {
  const counts = new Map<string, Map<number, number>>();
  new Counter({
    name: "record_requests_total",
    help: "Requests answered, by the sort of their address and the status of the answer.",
    labelNames: ["route", "status"],
    registers,
    collect() {
      this.reset();
      for (const [route, statuses] of counts)
        for (const [status, answers] of statuses) this.inc({ route, status }, answers);
    },
  });
  return {
    add({ name, asked }) {
      const status = asked.response.statusCode;
      const wanted = namedBy(name, status);
      const route = counts.has(wanted) || counts.size < MOST_NAMES ? wanted : "other";
      const statuses = counts.get(route) ?? new Map<number, number>();
      counts.set(route, statuses.set(status, (statuses.get(status) ?? 0) + 1));
    },
  };
}
