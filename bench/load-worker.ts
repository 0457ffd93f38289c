import autocannon from "autocannon";

/** Asks one address over and over, from as many connections as told, for so many seconds. */
export type LoadQuestion = { url: string; headers: Record<string, string>; connections: number; seconds: number };
export type LoadAnswer = { requests: number; perSecond: number; p50Ms: number; p99Ms: number; failed: number };

process.on("message", async ({ url, headers, connections, seconds }: LoadQuestion) => {
  const { requests, latency, errors, non2xx } = await autocannon({ url, headers, connections, duration: seconds });
  const answer: LoadAnswer = {
    requests: requests.total,
    perSecond: requests.average,
    p50Ms: latency.p50,
    p99Ms: latency.p99,
    failed: errors + non2xx,
  };
  process.send?.(answer);
});
