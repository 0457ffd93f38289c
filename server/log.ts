import { format } from "node:util";
import pino, { multistream } from "pino";
import type { LogLevel } from "../lib/settings.ts";
import { requestAtWork } from "./request-id.ts";

/** Something went wrong, and what it is about. Never who a reader is, and no word that they searched for. */
export type Complain = (line: string, about?: object) => void;
export type Log = { complain: Complain; tell: Complain; detail: Complain };

type Streams = Record<"out" | "error", { write(line: string): unknown }>;

/**
 * The log of the process: one line of JSON each. What is in order goes to stdout, what is not to stderr. While a request
 * is worked for, its id is in the line.
 */
export function openLog(
  level: LogLevel,
  { out, error }: Streams = { out: process.stdout, error: process.stderr },
): Log {
  const streams = multistream(
    [
      { level: "debug", stream: out },
      { level: "warn", stream: error },
    ],
    { dedupe: true },
  );
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => ({ request: requestAtWork() }),
    },
    streams,
  );
  return {
    complain: (line, about) => logger.warn(about ?? {}, line),
    tell: (line, about) => logger.info(about ?? {}, line),
    detail: (line, about) => logger.debug(about ?? {}, line),
  };
}

/** What the pages and their framework complain of becomes a line of the log too. */
export function takeOverConsole({ complain }: Log): void {
  console.error = console.warn = (...said: unknown[]): void => complain(format(...said));
}
