import type { Server } from "node:http";

/**
 * Stops taking requests and waits until those under way are answered, at most `patience` milliseconds;
 * what still hangs then is cut off. Returns whether everything was answered.
 */
export async function drain(server: Server, patience = 10_000): Promise<boolean> {
  const closed = new Promise<boolean>((resolve) => server.close(() => resolve(true)));
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  let late: NodeJS.Timeout | undefined;
  const gaveUp = new Promise<boolean>((resolve) => {
    late = setTimeout(() => resolve(false), patience);
  });
  const answered = await Promise.race([closed, gaveUp]);
  clearInterval(sweep);
  clearTimeout(late);
  server.closeAllConnections();
  return answered;
}
