/** The part of autocannon that the benchmark uses; the package ships no types of its own. */
declare module "autocannon" {
  type Options = { url: string; connections: number; duration: number; headers: Record<string, string> };
  type Result = {
    requests: { average: number; total: number };
    latency: { p50: number; p99: number };
    errors: number;
    non2xx: number;
  };
  function autocannon(options: Options): Promise<Result>;
  export = autocannon;
}
