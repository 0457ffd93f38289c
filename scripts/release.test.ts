import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "release-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const root = join(folder, "sources");
const into = join(folder, "made");

function release() {
  return spawnSync(process.execPath, ["scripts/release.ts", into], { cwd: root, encoding: "utf8" });
}

test("a release is the committed sources, the list of what they are built from, and the sums of both", {
  timeout: 60_000,
}, () => {
  for (const part of ["scripts", "server", "lib", "db", "package.json", "package-lock.json", ".gitignore"])
    cpSync(part, join(root, part), { recursive: true });
  symlinkSync(resolve("node_modules"), join(root, "node_modules"));
  const git = (...given: string[]) =>
    execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", ...given], { cwd: root });
  git("init", "-q");
  writeFileSync(join(root, ".gitignore"), "node_modules\n");
  git("add", ".");
  git("commit", "-qm", "All of it");
  const { status, stderr } = release();
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const [archive = "", list = ""] = readdirSync(into)
    .filter((file) => file !== "SHA256SUMS")
    .sort((a, b) => Number(a.endsWith(".json")) - Number(b.endsWith(".json")));
  const inside = execFileSync("tar", ["-tzf", join(into, archive)], { encoding: "utf8" });
  expect(inside).toMatch(/^coalition-record-[\d.]+\/scripts\/release\.ts$/m);
  expect(inside).not.toContain("node_modules");
  const { bomFormat, components } = JSON.parse(readFileSync(join(into, list), "utf8"));
  expect(bomFormat).toBe("CycloneDX");
  const names: string[] = components.map((component: { name: string }) => component.name);
  expect(names).toEqual(expect.arrayContaining(["next", "better-sqlite3", "drizzle-orm"]));
  expect(names).not.toContain("vitest");
  for (const line of readFileSync(join(into, "SHA256SUMS"), "utf8").trim().split("\n")) {
    const [sum, file = ""] = line.split("  ");
    expect(
      createHash("sha256")
        .update(readFileSync(join(into, file)))
        .digest("hex"),
    ).toBe(sum);
  }
  writeFileSync(join(root, "lib/altered.ts"), "");
  expect(release()).toMatchObject({ status: 1, stderr: expect.stringContaining("commit first") });
});
