const WIDTH = 24;

/** A bar such as `copying ████████░░░░ 66 % (4 s)`; `share` from 0 to 1. */
export function progressWords(what: string, share: number, seconds: number): string {
  const filled = Math.round(WIDTH * Math.min(Math.max(share, 0), 1));
  const bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
  return `${what} ${bar} ${Math.floor(share * 100)} % (${Math.round(seconds)} s)`;
}
