/** The part of autocannon that the benchmark uses; the package ships no types of its own. */
declare module "autocannon" {
  type Options = { url: string; connections: number; duration: number; headers: Record<string, string> };
  type Result = { requests: { average: number; total: number }; errors: number; non2xx: number };
  type Run = Promise<Result> & {
    on(event: "response", hear: (client: unknown, status: number, bytes: number, milliseconds: number) => void): void;
  };
  function autocannon(options: Options): Run;
  export = autocannon;
}
