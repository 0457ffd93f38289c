import { run } from "./server/run.ts";

await run({ dev: process.argv.includes("--dev") });
