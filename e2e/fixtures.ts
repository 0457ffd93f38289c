import { test as base, expect } from "@playwright/test";
import { loadSample } from "../db/sample/load.ts";
import { temporaryRecord } from "../db/temporary-record.testing.ts";
import { type Addresses, discoverAddresses } from "./addresses.ts";
import { type ProxyName, startBehind } from "./behind-proxy.ts";
import { listenForComplaints } from "./complaints.ts";

/**
 * A browser on a site of its own: each worker serves the sample record from an empty database that is also this
 * process's record, so a story may arrange what it needs through db/. A page that complains fails its test.
 */
export const test = base.extend<object, { behind: ProxyName | null; site: string; addresses: Addresses }>({
  behind: [null, { option: true, scope: "worker" }],
  site: [
    async ({ behind }, provide) => {
      const record = await temporaryRecord();
      await loadSample();
      const site = await startBehind(behind, record.path);
      await provide(site.origin);
      await site.stop();
      record.remove();
    },
    { scope: "worker" },
  ],
  addresses: [async ({ site }, provide) => provide(await discoverAddresses(site)), { scope: "worker" }],
  baseURL: ({ site }, provide) => provide(site),
  page: async ({ page }, provide) => {
    const complaints = await listenForComplaints(page);
    await provide(page);
    expect(complaints()).toEqual([]);
  },
});

export { expect };
