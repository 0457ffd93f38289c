import { Buffer } from "node:buffer";
import { streamXlsxRows } from "hucre/xlsx";
import { fromBufferPromise } from "yauzl";
import { type Cells, RowCollector } from "./cells.ts";

const LARGEST_UNPACKED = 128 * 1024 * 1024;

/** Whether the bytes are a zip, as a workbook is. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/**
 * The rows of the first sheet of a workbook (XLSX), each with its number there; a date as `2022-10-19`. Never rejects.
 * What would unpack to more than 128 MB is refused before anything is unpacked.
 */
export async function workbookTable(bytes: Uint8Array): Promise<Cells> {
  const collector = new RowCollector();
  try {
    if ((await unpackedSize(bytes)) > LARGEST_UNPACKED) return { problem: "too-large" };
    for await (const { index, values } of streamXlsxRows(bytes)) {
      if (!collector.add(index + 1, values.map(asText))) break;
    }
  } catch {
    return { problem: "no-table" };
  }
  return collector.answer();
}

/** What all files of a zip are together, by its directory; reading keeps to what is said there. A file that hides its size has none that is small enough. */
async function unpackedSize(bytes: Uint8Array): Promise<number> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  let size = 0;
  for await (const { uncompressedSize, compressedSize } of zip.eachEntry()) {
    size += uncompressedSize === 0 && compressedSize > 2 ? Number.POSITIVE_INFINITY : uncompressedSize;
  }
  return size;
}

function asText(value: unknown): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  return value === null || value === undefined ? "" : String(value);
}
