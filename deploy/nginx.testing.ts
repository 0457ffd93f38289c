import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Front, freePort, type Standing, standing } from "./front.testing.ts";

export const NGINX_CONFIG = readFileSync(join(import.meta.dirname, "nginx.conf"), "utf8");

/** Whether there is an nginx on this machine to try the configuration with. */
export function nginxIsHere(): boolean {
  return spawnSync("nginx", ["-v"], { stdio: "ignore" }).status === 0;
}

/** Starts nginx with the configuration as it ships, with the ports, name and folders of a test and without TLS. */
export async function startNginx(front: Front): Promise<Standing> {
  const folder = mkdtempSync(join(tmpdir(), "nginx-"));
  const child = spawn("nginx", nginxArguments(folder, await shippedServers(folder, front)), { stdio: "inherit" });
  return standing(child, front.port, folder);
}

/** The servers of the configuration as it ships, before a site on a port of this machine. Throws when it has none. */
export async function shippedServers(folder: string, { sitePort, port, host }: Front): Promise<string> {
  return [
    ["127.0.0.1:3000", `127.0.0.1:${sitePort}`],
    ["listen 443 ssl http2;", `listen 127.0.0.1:${port};`],
    ["listen 80;", `listen 127.0.0.1:${await freePort()};`],
    ["Host record.example", `Host ${host}`],
    ["/var/cache/nginx/record", join(folder, "cache")],
    [/^\s*ssl_certificate.*;$/gm, ""],
  ].reduce((made, [from = "", to]) => {
    if (!made.match(from)) throw new Error(`nginx.conf has no ${from}`);
    return made.replaceAll(from, String(to));
  }, NGINX_CONFIG);
}

/** Writes a configuration with these servers into the folder, and tells with which arguments nginx runs it. */
export function nginxArguments(folder: string, servers: string): string[] {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((n) => `${n}_temp_path ${folder}/${n};`);
  const files = "sendfile on; open_file_cache max=10;";
  const http = `http { access_log off; ${files} ${temporary.join(" ")}\n${servers}\n}`;
  writeFileSync(join(folder, "nginx.conf"), `daemon off; master_process off; pid ${folder}/pid; events {}\n${http}`);
  return ["-p", folder, "-c", join(folder, "nginx.conf"), "-e", join(folder, "error.log")];
}
