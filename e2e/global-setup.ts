import { execFileSync } from "node:child_process";

/** The stories are about what readers get: the production build of the code as it stands. */
export default function buildOnce(): void {
  execFileSync(process.execPath, ["scripts/build-if-needed.ts"], { stdio: "inherit" });
}
