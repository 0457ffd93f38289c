import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { caddyIsHere } from "../deploy/caddy.testing.ts";

const dockerfile = readFileSync("deploy/Dockerfile", "utf8");
const unit = readFileSync("deploy/coalition-record.service", "utf8");

test("the image is small, runs as nobody in particular, and writes nothing but its volume", () => {
  const last = dockerfile.slice(dockerfile.lastIndexOf("FROM "));
  expect(last).toMatch(/^FROM node:24-\w+-slim$/m);
  expect(last.indexOf("USER node")).toBeLessThan(last.indexOf("CMD ["));
  expect(last).toMatch(/^VOLUME \/data$/m);
  expect(last).not.toMatch(/apt-get|COPY --chown=node|chmod 777|npm ci/);
  expect(dockerfile).toContain("docker run --read-only");
  const ignored = readFileSync(".dockerignore", "utf8").split("\n");
  expect(ignored).toEqual(expect.arrayContaining([".git", ".env", "data", "node_modules"]));
});

test("the unit starts the process itself, so that it is told to stop, and lets it write its own folder alone", () => {
  expect(unit).toMatch(/^ExecStart=\S*node server\.ts$/m);
  expect(unit).toMatch(/^ProtectSystem=strict$/m);
  expect(unit.match(/^ReadWritePaths=.*$/gm)).toEqual(["ReadWritePaths=/var/lib/coalition-record"]);
  expect(unit).toMatch(/^User=record$/m);
  expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1])).toBeGreaterThan(10);
});

const hasSystemd = spawnSync("systemd-analyze", ["--version"], { stdio: "ignore" }).status === 0;
test(
  hasSystemd
    ? "systemd knows every line of the unit, and would say so of one that it does not know"
    : "systemd is not on this machine: each line of the unit at least is one",
  () => {
    for (const line of unit.split("\n").filter(Boolean)) expect(line).toMatch(/^(\[\w+\]|[A-Z]\w+=\S.*)$/);
    if (!hasSystemd) return;
    expect(complaintsOf(unit)).toBe("");
    expect(complaintsOf(unit.replace("NoNewPrivileges", "NoNewPrivilege"))).toContain("Unknown key");
  },
);

function complaintsOf(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), "unit-"));
  const file = join(folder, "coalition-record.service");
  writeFileSync(file, text.replace(/^ExecStart=.*$/m, "ExecStart=/bin/true"));
  const { stderr } = spawnSync("systemd-analyze", ["verify", file], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  return stderr;
}

test("Caddy and nginx let nobody read the metrics, and overwrite who asks", () => {
  const caddy = readFileSync("deploy/Caddyfile", "utf8");
  const nginx = readFileSync("deploy/nginx.conf", "utf8");
  expect(caddy).toContain("respond @metrics 404");
  expect(caddy).toContain("header_up X-Forwarded-For {remote_host}");
  expect(nginx).toContain("location = /metrics { return 404; }");
  expect(nginx).not.toContain("$proxy_add_x_forwarded_for");
});

const hasCaddy = caddyIsHere();
test(hasCaddy ? "Caddy takes its configuration" : "Caddy is not on this machine: its braces at least match", () => {
  const caddy = readFileSync("deploy/Caddyfile", "utf8").replace(/\{[\w.]+\}/g, "");
  expect(caddy.match(/\{/g)?.length).toBe(caddy.match(/\}/g)?.length);
  if (!hasCaddy) return;
  const { status, stderr } = spawnSync("caddy", ["adapt", "--config", "deploy/Caddyfile", "--adapter", "caddyfile"], {
    encoding: "utf8",
  });
  expect(status, stderr).toBe(0);
});
