import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { databaseState } from "../db/state.ts";
import { exportRecord } from "../db/transfer/export.ts";
import { refuse, refuseDatabase, settle } from "../server/environment.ts";
import { startRefusal } from "../server/start-check.ts";
import { showing } from "./progress.ts";

const { databasePath } = settle();
const [file, ...more] = process.argv.slice(2);
if (file === undefined || more.length > 0) refuse("export:record: npm run export:record -- FILE");
const refusal = startRefusal(await databaseState(databasePath));
if (refusal) refuse(refusal);
const out = createWriteStream(file, { flags: "wx", mode: 0o600 });
out.on("error", (error) => refuse(`${file}: ${error.message}`));
const { changes, captures, head } = await showing("writing", (progress) =>
  exportRecord(
    databasePath,
    async (line) => {
      if (!out.write(line)) await once(out, "drain");
    },
    progress,
  ),
).catch(refuseDatabase);
out.end();
await finished(out);
console.log(`${file}: ${changes} changes and ${captures} stored texts, head ${head ?? "none"}.`);
