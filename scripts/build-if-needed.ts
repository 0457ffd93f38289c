import { refuse } from "../server/environment.ts";
import { buildIfNeeded } from "./build.ts";

await buildIfNeeded(console.log).catch((error: Error) => refuse(error.message));
