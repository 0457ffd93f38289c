import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Front, type Standing, standing } from "./front.testing.ts";

const CADDY_CONFIG = readFileSync(join(import.meta.dirname, "Caddyfile"), "utf8");

/** Whether there is a Caddy on this machine to try the configuration with. */
export function caddyIsHere(): boolean {
  return spawnSync("caddy", ["version"], { stdio: "ignore" }).status === 0;
}

/** Starts Caddy with the configuration as it ships, with the ports and the name of a test and without TLS. */
export async function startCaddy(front: Front): Promise<Standing> {
  const folder = mkdtempSync(join(tmpdir(), "caddy-"));
  const config = join(folder, "Caddyfile");
  writeFileSync(config, shippedSite(front));
  const env = { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const child = spawn("caddy", ["run", "--config", config, "--adapter", "caddyfile"], { env, stdio: "ignore" });
  return standing(child, front.port, folder);
}

/** Throws when the configuration has none of what a test has to put elsewhere. */
function shippedSite({ sitePort, port, host }: Front): string {
  return [
    ["{\n\tservers", "{\n\tadmin off\n\tauto_https off\n\tservers"],
    ["127.0.0.1:3000", `127.0.0.1:${sitePort}`],
    ["\nrecord.example {", `\nhttp://:${port} {\n\tbind 127.0.0.1`],
    ["Host record.example", `Host ${host}`],
  ].reduce((made, [from = "", to = ""]) => {
    if (!made.includes(from)) throw new Error(`the Caddyfile has no ${from}`);
    return made.replace(from, to);
  }, CADDY_CONFIG);
}
