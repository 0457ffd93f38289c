import { migrateDatabase } from "../db/migrate.ts";
import { refuseDatabase, settle } from "../server/environment.ts";

const { databasePath } = settle();
const { applied } = await migrateDatabase(databasePath).catch(refuseDatabase);
console.log(applied === 0 ? `${databasePath} is up to date.` : `${databasePath}: migrations applied: ${applied}.`);
