import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "../deploy/front.testing.ts";
import { nginxArguments, nginxIsHere, shippedServers } from "../deploy/nginx.testing.ts";
import type { WireAnswer } from "./answers.ts";
import { pidOf, stopProcess } from "./processes.ts";
import { answering, type Site } from "./site.ts";

/** The shipped configuration in front of a site, on a free port and without TLS; null where nginx is not installed. */
export async function startEdge(folder: string, site: Site): Promise<Site | null> {
  const port = await freePort();
  const place = join(folder, "edge");
  const sitePort = Number(new URL(site.origin).port);
  return startNginx(place, await shippedServers(place, { sitePort, port, host: "record.example" }), port);
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
  if (!nginxIsHere()) return null;
  mkdirSync(folder, { recursive: true });
  const child = spawn("nginx", nginxArguments(folder, servers), { stdio: "ignore" });
  await once(child, "spawn");
  const end = (): boolean => child.kill("SIGKILL");
  process.once("exit", end);
  const origin = `http://127.0.0.1:${port}`;
  await answering(`${origin}/ru`, child);
  return { origin, pid: pidOf(child), stop: () => stopProcess(child) };
}
