import { buildRecord } from "./build-record.ts";

const [path = "", memberships = ""] = process.argv.slice(2);
await buildRecord(path, Number(memberships));
