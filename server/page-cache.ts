import { LRUCache } from "lru-cache";
import type { Page } from "./page.ts";

/**
 * The finished pages of one edition of the record. When the edition changes, all of them are forgotten.
 * Addresses that anybody can invent in numbers (with a query, or found to lead nowhere) have a quarter of the
 * room to themselves, so that a flood of them pushes out nothing else.
 */
export class PageCache {
  readonly #steady: LRUCache<string, Page>;
  readonly #invented: LRUCache<string, Page>;
  readonly #drawing = new Map<string, Promise<Page>>();
  #edition: string | undefined;

  constructor(bytes: number) {
    this.#steady = boundedByBytes(Math.ceil(bytes * 0.75));
    this.#invented = boundedByBytes(Math.ceil(bytes * 0.25));
  }

  find(edition: string, address: string): Page | undefined {
    this.#moveTo(edition);
    return this.#steady.get(address) ?? this.#invented.get(address);
  }

  /**
   * Draws a page that is not kept; whoever asks meanwhile gets the same one. A page drawn
   * while the record moved may show either side of it: it is kept for the old edition alone, which nobody asks for.
   */
  async draw(edition: string, address: string, draw: () => Promise<Page>): Promise<Page> {
    const key = `${edition} ${address}`;
    const underWay = this.#drawing.get(key);
    if (underWay) return underWay;
    const drawing = draw().finally(() => this.#drawing.delete(key));
    this.#drawing.set(key, drawing);
    const page = await drawing;
    if (page.keepable && this.#edition === edition) {
      const room = page.status === 404 || address.includes("?") ? this.#invented : this.#steady;
      room.set(address, page);
    }
    return page;
  }

  get bytes(): number {
    return this.#steady.calculatedSize + this.#invented.calculatedSize;
  }

  #moveTo(edition: string): void {
    if (edition === this.#edition) return;
    this.#edition = edition;
    this.#steady.clear();
    this.#invented.clear();
  }
}

/** Room for pages, the least recently sent ones going first when it is full. */
function boundedByBytes(bytes: number): LRUCache<string, Page> {
  return new LRUCache({ maxSize: bytes, sizeCalculation: (page, key) => page.size + 4 * key.length + 500 });
}
