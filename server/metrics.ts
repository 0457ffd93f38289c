import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { onStatement } from "../db/statements.ts";
import { answerCounts } from "./answer-counts.ts";
import type { Observer } from "./observer.ts";

/** What `/metrics` tells of things that the site itself does not know. Undefined where there is nothing to tell. */
export type Measured = {
  recordVersion(): number | undefined;
  databaseBytes(): number | undefined;
  /** Since the newest copy of the database was made. */
  backupAgeSeconds(): number | undefined;
};

export type Metrics = { observer: Observer; contentType: string; text(): Promise<string> };

const SECONDS = [0.000_1, 0.000_5, 0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Counts what the site does, for Prometheus. Nothing in it is about a person. */
export function openMetrics(measured: Measured): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const counts = answerCounts(registers);
  const cache = new Counter({
    name: "record_page_cache_total",
    help: "Pages for everybody that were asked for: at hand, or drawn first.",
    labelNames: ["from"],
    registers,
  });
  const render = new Histogram({
    name: "record_render_seconds",
    help: "How long drawing took, by what was drawn for whom.",
    labelNames: ["kind"],
    buckets: SECONDS,
    registers,
  });
  const database = new Histogram({
    name: "record_database_seconds",
    help: "How long statements took, on the connection that reads and the one that writes.",
    labelNames: ["connection"],
    buckets: SECONDS,
    registers,
  });
  onStatement((connection, milliseconds) => database.labels(connection).observe(milliseconds / 1000));
  addGauges(measured, registers);
  const asked = { cache: cache.labels("cache"), drawing: cache.labels("drawing") };
  return {
    observer: {
      answered: counts.add,
      asked: (from) => asked[from].inc(),
      drawn: (kind, milliseconds) => render.labels(kind).observe(milliseconds / 1000),
    },
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}

function addGauges(measured: Measured, registers: Registry[]): void {
  const gauges: [string, string, () => number | undefined][] = [
    ["record_version", "The number of the last published change.", measured.recordVersion],
    ["record_database_bytes", "The size of the database with its write-ahead log.", measured.databaseBytes],
    ["record_backup_age_seconds", "Since the newest copy of the database was made.", measured.backupAgeSeconds],
  ];
  for (const [name, help, measure] of gauges) {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.reset();
        const value = measure();
        if (value === undefined) this.remove();
        else this.set(value);
      },
    });
  }
}
