import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

function checkedUnder(version: string): { status: number | null; stderr: string } {
  const pretend = `Object.defineProperties(process, {
    version: { value: "v${version}" }, versions: { value: { ...process.versions, node: "${version}" } } })`;
  const options = ["--import", `data:text/javascript,${encodeURIComponent(pretend)}`, "scripts/check-node.mjs"];
  const { status, stderr } = spawnSync(process.execPath, options, { encoding: "utf8" });
  return { status, stderr };
}

test.each(["22.18.0", "22.20.1", "23.6.0", "24.0.0", "26.1.0"])("Node %s is let through without a word", (version) => {
  expect(checkedUnder(version)).toEqual({ status: 0, stderr: "" });
});

test.each(["18.20.0", "20.19.4", "21.9.0", "22.17.9", "23.5.0"])(
  "Node %s is told in one line what is needed",
  (version) => {
    const { status, stderr } = checkedUnder(version);
    expect(status).toBe(1);
    expect(stderr).toMatch(new RegExp(`^Node v${version} is too old [^\\n]*22\\.18 or newer[^\\n]*\\n$`));
  },
);

test("nothing waits for a word that the oldest Node let through does not know", () => {
  const files = globSync("{server.ts,{bench,db,e2e,lib,scripts,server}/**/*.ts}");
  expect(files.length).toBeGreaterThan(100);
  const newer = new RegExp(["import\\.meta", "main"].join("\\."));
  expect(files.filter((file) => newer.test(readFileSync(file, "utf8")))).toEqual([]);
});
