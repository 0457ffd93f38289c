import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const PROGRAM = `
  import Database from "better-sqlite3";
  const [path, ...statements] = process.argv.slice(1);
  const database = new Database(path);
  for (const statement of statements) database.exec(statement);
  process.stdout.write("done");
  process.stdin.on("end", () => database.close()).resume();
`;

/** For tests: runs statements on a database in a process of its own, which keeps it open, locks included, until `end`. */
export async function anotherProcess(path: string, ...statements: string[]): Promise<{ end(): Promise<void> }> {
  const child = spawn(process.execPath, ["--input-type=module", "--eval", PROGRAM, path, ...statements], {
    cwd: join(import.meta.dirname, ".."),
    stdio: ["pipe", "pipe", "inherit"],
  });
  const over = once(child, "exit");
  await Promise.race([once(child.stdout, "data"), over.then(() => Promise.reject(new Error("it could not")))]);
  return {
    async end() {
      child.stdin.end();
      await over;
    },
  };
}
