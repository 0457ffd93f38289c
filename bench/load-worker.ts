import autocannon from "autocannon";
import { percentile } from "./figures.ts";

/** Asks one address over and over, from as many connections as told, for so many seconds. */
export type LoadQuestion = { url: string; headers: Record<string, string>; connections: number; seconds: number };
export type LoadAnswer = { requests: number; perSecond: number; p50Ms: number; p99Ms: number; failed: number };

process.on("message", async ({ url, headers, connections, seconds }: LoadQuestion) => {
  const run = autocannon({ url, headers, connections, duration: seconds });
  const times: number[] = [];
  run.on("response", (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  const { requests, errors, non2xx } = await run;
  // Whoever was answered nothing has waited all the time.
  if (times.length === 0) times.push(seconds * 1000);
  const answer: LoadAnswer = {
    requests: requests.total,
    perSecond: requests.average,
    p50Ms: percentile(times, 0.5),
    p99Ms: percentile(times, 0.99),
    failed: errors + non2xx,
  };
  process.send?.(answer);
});
