import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { closeDatabase } from "../db/client.ts";
import { databaseState } from "../db/state.ts";
import { ImportRefusal, importRecord } from "../db/transfer/import.ts";
import { refuse, refuseDatabase, settle } from "../server/environment.ts";
import { startRefusal } from "../server/start-check.ts";
import { showing } from "./progress.ts";

const { databasePath } = settle();
const [file, ...more] = process.argv.slice(2);
if (file === undefined || more.length > 0) refuse("import:record: npm run import:record -- FILE");
const refusal = startRefusal(await databaseState(databasePath));
if (refusal) refuse(refusal);
const input = createReadStream(file);
input.on("error", (error) => refuse(`${file}: ${error.message}`));
const { changes, captures, head } = await showing("reading", (progress) =>
  importRecord(createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }), progress),
).catch((error: unknown) =>
  error instanceof ImportRefusal ? refuse(`${file}: ${error.message}; nothing was changed.`) : refuseDatabase(error),
);
closeDatabase();
console.log(`${databasePath}: ${changes} changes and ${captures} stored texts, head ${head ?? "none"}, verified.`);
