import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { refuse } from "../server/environment.ts";

/**
 * `npm run release -- FOLDER`: the committed sources of this version as an archive, the list of all that they are built
 * from (CycloneDX), and the SHA-256 of both. Refuses sources that were altered since the last commit.
 */
const [folder, ...more] = process.argv.slice(2);
if (folder === undefined || more.length > 0) refuse("release: npm run release -- FOLDER");
if (run("git", ["status", "--porcelain"]).length > 0) refuse("release: commit first; nothing was written");
const { name, version } = JSON.parse(readFileSync("package.json", "utf8"));
mkdirSync(folder, { recursive: true });
const files: [string, Buffer][] = [
  [`${name}-${version}.tar.gz`, run("git", ["archive", "--format=tar.gz", `--prefix=${name}-${version}/`, "HEAD"])],
  [`${name}-${version}.cdx.json`, run("npm", ["sbom", "--package-lock-only", "--sbom-format=cyclonedx", "--omit=dev"])],
];
for (const [file, bytes] of files) writeFileSync(join(folder, file), bytes);
const sums = files.map(([file, bytes]) => `${createHash("sha256").update(bytes).digest("hex")}  ${file}\n`).join("");
writeFileSync(join(folder, "SHA256SUMS"), sums);
process.stdout.write(sums);

function run(command: string, given: string[]): Buffer {
  return execFileSync(command, given, { maxBuffer: 256 * 1024 * 1024, stdio: ["ignore", "pipe", "inherit"] });
}
