const FIRST_WORD_MS = 2_000;
const NEXT_WORD_MS = 10_000;

/** Runs work, and says on stderr what is going on for as long as it takes more than two seconds. */
export async function saying<Result>(what: string | (() => string), work: () => Promise<Result>): Promise<Result> {
  const began = performance.now();
  const speak = (): void => {
    const seconds = Math.round((performance.now() - began) / 1000);
    console.error(`… ${typeof what === "string" ? what : what()} (${seconds} s)`);
  };
  const first = setTimeout(speak, FIRST_WORD_MS);
  const next = setInterval(speak, NEXT_WORD_MS);
  try {
    return await work();
  } finally {
    clearTimeout(first);
    clearInterval(next);
  }
}
