import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { WireAnswer } from "./answers.ts";
import { stopProcess } from "./processes.ts";
import { answering, freePort, type Site } from "./site.ts";

/** The shipped configuration in front of a site, on a free port and without TLS; null where nginx is not installed. */
export async function startEdge(folder: string, site: Site): Promise<Site | null> {
  const port = await freePort();
  const served = [
    ["127.0.0.1:3000", new URL(site.origin).host],
    ["listen 443 ssl http2;", `listen 127.0.0.1:${port};`],
    ["listen 80;", `listen 127.0.0.1:${await freePort()};`],
    ["/var/cache/nginx/record", join(folder, "edge", "cache")],
  ].reduce((made, [from = "", to = ""]) => made.replaceAll(from, to), readFileSync("deploy/nginx.conf", "utf8"));
  return startNginx(join(folder, "edge"), served.replace(/^\s*ssl_certificate.*;$/gm, ""), port);
}

/** The ceiling of a web server: the same bytes from a file. */
export async function startStatic(folder: string, { body }: WireAnswer): Promise<Site | null> {
  const port = await freePort();
  const root = join(folder, "static");
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, "page.html"), body);
  const page = "try_files /page.html =404; default_type text/html; add_header content-encoding br;";
  return startNginx(root, `server { listen 127.0.0.1:${port}; root ${root}; location / { ${page} } }`, port);
}

async function startNginx(folder: string, servers: string, port: number): Promise<Site | null> {
  mkdirSync(folder, { recursive: true });
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((n) => `${n}_temp_path ${folder}/${n};`);
  const http = `http { access_log off; sendfile on; open_file_cache max=10; ${temporary.join(" ")}\n${servers}\n}`;
  const path = join(folder, "nginx.conf");
  writeFileSync(path, `daemon off; master_process off; pid ${folder}/pid; events {}\n${http}`);
  const child = spawn("nginx", ["-p", folder, "-c", path, "-e", join(folder, "error.log")], { stdio: "ignore" });
  const isMissing = await new Promise((resolve) => {
    child.once("error", () => resolve(true));
    child.once("spawn", () => resolve(false));
  });
  if (isMissing || child.pid === undefined) return null;
  const end = (): boolean => child.kill("SIGKILL");
  process.once("exit", end);
  const origin = `http://127.0.0.1:${port}`;
  await answering(`${origin}/ru`, child);
  return { origin, pid: child.pid, stop: () => stopProcess(child) };
}
