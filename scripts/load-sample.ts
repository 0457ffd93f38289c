import { closeDatabase } from "../db/client.ts";
import { loadSample } from "../db/sample/load.ts";
import { databaseState } from "../db/state.ts";
import { refuse, refuseDatabase, settle } from "../server/environment.ts";
import { startRefusal } from "../server/start-check.ts";

const { databasePath } = settle();
const refusal = startRefusal(await databaseState(databasePath));
if (refusal) refuse(refusal);
const { changes } = await loadSample().catch(refuseDatabase);
closeDatabase();
console.log(
  changes === 0
    ? `${databasePath} holds a record already; nothing was changed.`
    : `${databasePath}: the sample record was published in ${changes} changes.`,
);
