import type { Log } from "./log.ts";

type Parts = {
  /** Publishes what is due at that instant, in whatever process it was planned. */
  publishDue: (now: string) => Promise<{ id: number; publication: { result: string } }[]>;
  log: Pick<Log, "tell" | "complain">;
  every?: number;
};

/**
 * Looks for planned publications at the start and every few seconds. What is due stands in the database, so nothing is
 * lost between two looks, by a restart or by a clock that was set; a fault is told once and tried again.
 */
export function startClock({ publishDue, log, every = 5_000 }: Parts): { stop(): Promise<void> } {
  let told = "";
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const look = async (): Promise<void> => {
    try {
      for (const { id, publication } of await publishDue(new Date().toISOString()))
        log.tell("planned", { draft: id, result: publication.result });
      told = "";
    } catch (error) {
      const reason = String(error).split("\n")[0] ?? "";
      if (reason !== told) log.complain(`the clock could not publish: ${reason}`);
      told = reason;
    }
    if (!stopped) timer = setTimeout(begin, every).unref();
  };
  let looking = Promise.resolve();
  const begin = (): void => {
    looking = look();
  };
  begin();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await looking;
    },
  };
}
