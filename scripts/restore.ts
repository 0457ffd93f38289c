import { restoreBackup } from "../db/backups/restore.ts";
import { DatabaseFault } from "../db/faults.ts";
import { refuse, refuseDatabase, settle } from "../server/environment.ts";
import { showing } from "./progress.ts";

const { databasePath } = settle();
const [file, ...more] = process.argv.slice(2);
if (file === undefined || more.length > 0) refuse("restore: npm run restore -- FILE");
const { changes, head, before } = await showing("verifying", (progress) =>
  restoreBackup(file, databasePath, new Date(), progress),
).catch((error: unknown) => {
  if (error instanceof DatabaseFault && error.state === "locked")
    return refuse(`${error.message}. Stop the process first, then restore.`);
  return refuseDatabase(error);
});
console.log(`${databasePath}: ${changes} changes, head ${head ?? "none"}, verified.`);
if (before !== null) console.log(`${before}: what stood there before.`);
