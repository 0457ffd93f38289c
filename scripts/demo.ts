import { transact } from "../db/client.ts";
import { rebuildLists } from "../db/lists/rebuild.ts";
import { migrateDatabase } from "../db/migrate.ts";
import { loadSample } from "../db/sample/load.ts";
import { refuse, refuseDatabase, settle } from "../server/environment.ts";
import { run } from "../server/run.ts";
import { buildIfNeeded } from "./build.ts";
import { demoStaff } from "./demo-staff.ts";
import { keptSecret } from "./kept-secret.ts";

const dev = process.argv.includes("--dev");
const { databasePath } = settle({ DATABASE_PATH: "data/demo.db", LOG_LEVEL: "warn" });
process.env.BETTER_AUTH_SECRET ||= keptSecret(`${databasePath}.secret`);

if (!dev) await buildIfNeeded(console.log).catch((error: Error) => refuse(error.message));
const { applied } = await migrateDatabase(databasePath).catch(refuseDatabase);
if (applied > 0) await transact(rebuildLists);
await loadSample().catch(refuseDatabase);
for (const line of await demoStaff().catch(refuseDatabase)) console.log(line);
await run({ dev });
