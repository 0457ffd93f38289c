import { existsSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { join } from "node:path";
import type { Duplex } from "node:stream";
import type { Upstream } from "./upstream.ts";

export type NextUpstream = {
  upstream: Upstream;
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => Promise<void>;
  close(): Promise<void>;
};

/** Whether the pages have been built. */
export function isBuilt(root: string): boolean {
  return existsSync(join(root, ".next/BUILD_ID"));
}

/** Next's own server, ready to draw pages. */
export async function nextUpstream(root: string, settings: { dev: boolean; port: number }): Promise<NextUpstream> {
  // React decides by it which of its two builds is loaded, so it must be set before Next is.
  Object.assign(process.env, { NODE_ENV: settings.dev ? "development" : "production", NEXT_TELEMETRY_DISABLED: "1" });
  const { default: next } = await import("next");
  const app = next({ dir: root, ...settings });
  await app.prepare();
  return { upstream: app.getRequestHandler(), upgrade: app.getUpgradeHandler(), close: () => app.close() };
}
