import { buffer } from "node:stream/consumers";
import { openFile } from "./files/open-file.ts";

/** The bytes of a file at an address such as `/data/quotes.csv?kind=party`. */
export async function bytesOf(address: string): Promise<Buffer> {
  return contentOf(await openFile(address));
}

/** The bytes of a file that was opened, which is closed then. */
export async function contentOf(file: Awaited<ReturnType<typeof openFile>>): Promise<Buffer> {
  if (!file) throw new Error("there is no such file");
  const { stream } = await file.read();
  const bytes = await buffer(stream);
  file.close();
  return bytes;
}
