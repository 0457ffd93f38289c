import { readFileSync, writeFileSync } from "node:fs";
import { completeLock, type Lock, missingOptionalPackages } from "./lock.ts";

const lock: Lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
const missing = missingOptionalPackages(lock);
writeFileSync("package-lock.json", `${JSON.stringify(completeLock(lock), null, 2)}\n`);
console.log(`package-lock.json: ${missing.length} packages for other platforms added`);
