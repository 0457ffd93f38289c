import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What takes longest begins first, so that no processor waits for it at the end. */
const LONG =
  /(?:scripts\/operating|server\/start|prove\/durability|db\/any-address|reader\/growth|db\/drafts\/laws|db\/timeline)\.test\.ts$/;

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [
      ...sorted.filter(({ moduleId }) => LONG.test(moduleId)),
      ...sorted.filter(({ moduleId }) => !LONG.test(moduleId)),
    ];
  }
}

/** The native database driver needs processes of its own: it does not survive worker threads being torn down. */
export default defineConfig({
  test: {
    environment: "node",
    include: ["{lib,db,reader,takeaway,server,scripts,bench,prove}/**/*.test.ts"],
    pool: "forks",
    sequence: { sequencer: LongFirst },
    // By default one processor is left idle, of two.
    maxWorkers: "100%",
    // Against what hangs: how long a test takes is for the machine to say.
    testTimeout: 30_000,
  },
});
