import { defineConfig } from "vitest/config";

/** The native database driver needs processes of its own: it does not survive worker threads being torn down. */
export default defineConfig({
  test: {
    environment: "node",
    include: ["{lib,db,reader,takeaway,server,scripts,bench,prove}/**/*.test.ts"],
    pool: "forks",
    // By default one processor is left idle, of two.
    maxWorkers: "100%",
    // Against what hangs: how long a test takes is for the machine to say.
    testTimeout: 30_000,
  },
});
