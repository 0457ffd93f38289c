import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readTrace } from "./trace.ts";

const hex = (text: string): string =>
  [...Buffer.from(text)].map((byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join("");

/** As strace writes it, which makes every number of a process at least five letters wide. */
async function traced(process: string) {
  const folder = mkdtempSync(join(tmpdir(), "trace-"));
  const [log, file] = [join(folder, "strace.log"), hex(join(folder, "record.db"))];
  writeFileSync(
    log,
    [
      `${process}pwrite64(20<${file}>, "${hex("ab")}", 2, 4096) = 2`,
      `${process}fdatasync(20<${file}> <unfinished ...>`,
      `${process}<... fdatasync resumed>)           = 0`,
      `${process}write(1<${hex("pipe:[1]")}>, "${hex("kept\n")}", 5) = 5`,
      `${process}write(2<${hex("pipe:[2]")}>, "${hex("else\n")}", 5) = 5`,
      `${process}ftruncate(20<${file}>, 0)           = 0`,
      "",
    ].join("\n"),
  );
  const asked = await readTrace(log, folder);
  rmSync(folder, { recursive: true });
  return asked;
}

test.each(["12345 ", "7     ", "1234  "])(
  "what process %j asked of the disk and said is read in its order",
  async (process) => {
    expect(await traced(process)).toEqual([
      { asked: "write", name: "record.db", offset: 4096, bytes: Buffer.from("ab") },
      { asked: "flush", name: "record.db" },
      { asked: "say", text: "kept\n" },
      { asked: "truncate", name: "record.db", length: 0 },
    ]);
  },
);
