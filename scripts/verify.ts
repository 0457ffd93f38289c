import { closeDatabase } from "../db/client.ts";
import { databaseState } from "../db/state.ts";
import { verifyRecord } from "../db/verify/verify.ts";
import { refuse, refuseDatabase, settle } from "../server/environment.ts";
import { startRefusal } from "../server/start-check.ts";
import { showing } from "./progress.ts";

const SHOWN = 50;

const { databasePath } = settle();
const refusal = startRefusal(await databaseState(databasePath));
if (refusal) refuse(refusal);
const { head, changes, faults } = await showing("verifying", verifyRecord).catch(refuseDatabase);
closeDatabase();
for (const { place, detail } of faults.slice(0, SHOWN)) console.error(`${place}: ${detail}`);
if (faults.length > SHOWN) console.error(`… and ${faults.length - SHOWN} more`);
console.log(`${databasePath}: ${changes} changes, head ${head ?? "none"}`);
console.log(
  faults.length === 0
    ? "The record agrees with itself."
    : `The record does not agree with itself: ${faults.length} places.`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
