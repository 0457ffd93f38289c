import { refuse, settle } from "../server/environment.ts";
import { buildIfNeeded } from "./build.ts";

settle();
await buildIfNeeded(console.log).catch((error: Error) => refuse(error.message));
