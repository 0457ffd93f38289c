import { readFileSync, writeFileSync } from "node:fs";
import Database from "better-sqlite3";

/**
 * Turns over the one bit in the file by which the last row of a table of fewer than 128 rows gets a lower number than the
 * row before it. A leaf ends its list of places with the last row, which begins with its length and its number, seven
 * bits a byte (sqlite.org/fileformat2, 1.6).
 */
export function misnumberLastRow(path: string, table: string): void {
  const raw = new Database(path);
  const page = Number(raw.pragma("page_size", { simple: true }));
  const leaf = raw
    .prepare("SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY path DESC LIMIT 1")
    .pluck()
    .get(table);
  raw.close();
  const bytes = readFileSync(path);
  const start = (Number(leaf) - 1) * page;
  const rows = bytes.readUInt16BE(start + 3);
  let at = start + bytes.readUInt16BE(start + 8 + 2 * (rows - 1));
  while (bytes.readUInt8(at) >= 0x80) at += 1;
  const number = bytes.readUInt8(at + 1);
  bytes.writeUInt8(number - 2 ** Math.floor(Math.log2(number)), at + 1);
  writeFileSync(path, bytes);
}
