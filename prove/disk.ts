type Write = { offset: number; bytes: Buffer } | { length: number };
type Stored = {
  /** What would be there after a power cut at the worst moment. */
  durable: Buffer;
  /** What was asked for since, and may be there in part, in whole, or not at all. */
  pending: Write[];
  /** Whether the folder is sure to know the file; it is told by being flushed itself. */
  known: boolean;
};

const SECTOR = 512;

/**
 * A disk as POSIX promises it: only what was flushed is sure to be there after a power cut, a file's name only after its
 * folder was flushed. After `shuffled` cuts any part of the rest is there too, down to single sectors.
 */
export class Disk {
  readonly #files = new Map<string, Stored>();

  put(name: string, content: Buffer): void {
    this.#files.set(name, { durable: content, pending: [], known: true });
  }

  write(name: string, write: Write): void {
    this.#file(name).pending.push(write);
  }

  flush(name: string): void {
    const file = this.#file(name);
    for (const write of file.pending) file.durable = applied(file.durable, write);
    file.pending = [];
  }

  flushFolder(): void {
    for (const file of this.#files.values()) file.known = true;
  }

  remove(name: string): void {
    this.#files.delete(name);
  }

  /** What is there when the power comes back; `random` decides what of the unsure is, without it nothing. */
  afterCut(random?: () => number): Map<string, Buffer> {
    const left = new Map<string, Buffer>();
    for (const [name, file] of this.#files) {
      if (!file.known && (!random || random() < 0.5)) continue;
      let content = file.durable;
      for (const write of random ? file.pending : []) content = applied(content, write, random);
      left.set(name, content);
    }
    return left;
  }

  #file(name: string): Stored {
    const known = this.#files.get(name);
    if (known) return known;
    const made = { durable: Buffer.alloc(0), pending: [], known: false };
    this.#files.set(name, made);
    return made;
  }
}

/** The content after a write; with `random`, of which only some sectors came through. */
function applied(content: Buffer, write: Write, random?: () => number): Buffer {
  if ("length" in write) {
    if (random && random() < 0.5) return content;
    const cut = Buffer.alloc(write.length);
    content.copy(cut, 0, 0, write.length);
    return cut;
  }
  const whole = !random || random() < 0.4;
  const grown = Buffer.alloc(Math.max(content.length, write.offset + write.bytes.length));
  content.copy(grown);
  for (let from = 0; from < write.bytes.length; from += SECTOR) {
    if (whole || (random && random() < 0.5)) write.bytes.copy(grown, write.offset + from, from, from + SECTOR);
  }
  return grown;
}
