import { temporaryRecord } from "../db/temporary-record.testing.ts";
import { startBehind } from "./behind-proxy.ts";
import { test } from "./fixtures.ts";
import type { Starting } from "./site.ts";

/** The same browser on a record of the story's own making, instead of the sample; its log may say what is `expected`. */
export function onRecord(
  arrange: () => Promise<void>,
  expected?: RegExp,
  { unwritable = false }: Pick<Starting, "unwritable"> = {},
): typeof test {
  return test.extend<object, { site: string }>({
    site: [
      async ({ behind }, provide) => {
        const record = await temporaryRecord();
        await arrange();
        const site = await startBehind(behind, record.path, { ...(expected && { expected }), unwritable });
        await provide(site.origin);
        await site.stop();
        record.remove();
      },
      { scope: "worker" },
    ],
  });
}
