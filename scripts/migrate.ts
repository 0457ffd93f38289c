import { closeDatabase, transact } from "../db/client.ts";
import { rebuildLists } from "../db/lists/rebuild.ts";
import { migrateDatabase } from "../db/migrate.ts";
import { refuseDatabase, settle } from "../server/environment.ts";

const { databasePath } = settle();
const { applied } = await migrateDatabase(databasePath).catch(refuseDatabase);
if (applied > 0) await transact(rebuildLists);
closeDatabase();
console.log(applied === 0 ? `${databasePath} is up to date.` : `${databasePath}: migrations applied: ${applied}.`);
